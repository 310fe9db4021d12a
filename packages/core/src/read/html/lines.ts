import type { MarkupElement, MarkupLine } from '../../model/document.ts';
import { isBlock } from './tags.ts';

/** Gathers visible text into lines: white space folded, one line per block-level run. */
export class LineWriter {
  readonly lines: MarkupLine[] = [];
  private readonly texts: string[] = [];
  private readonly elements: readonly MarkupElement[];
  private current = '';
  /** `current` ends with a space. Asked of the string itself, it would be copied whole for each piece that is added. */
  private spaced = false;
  private base = 0;
  private element = 0;
  private linked = 0;
  private links = 0;
  private strong = 0;

  constructor(elements: readonly MarkupElement[]) {
    this.elements = elements;
  }

  /** Offset at which the next character will stand. */
  get position(): number {
    return this.base + this.current.length;
  }

  /** `parted`: the text begins an inline element that follows upon another with nothing between them. */
  append(raw: string, element: number, linked: boolean, strong: boolean, parted = false): void {
    let text = fold(raw);
    if (parted && !linked && !this.spaced && GLUED.test(this.current.slice(-1) + text.slice(0, 1))) text = ` ${text}`;
    if (text.startsWith(' ') && (this.current === '' || this.spaced)) text = text.slice(1);
    if (text === '') return;
    this.element = this.current === '' ? element : this.commonAncestor(this.element, element);
    this.current += text;
    this.spaced = text.endsWith(' ');
    if (linked) this.linked += text.length;
    if (strong) this.strong += text.length;
  }

  /** Notes that a link begins here. */
  beginLink(): void {
    this.links += 1;
  }

  endLine(): void {
    const text = this.spaced ? this.current.slice(0, -1) : this.current;
    if (text !== '') {
      let block = this.element;
      while (block > 0 && !isBlock(this.elements[block]!.tag)) block = this.elements[block]!.parent;
      this.lines.push({
        start: this.base,
        end: this.base + text.length,
        tag: this.elements[block]!.tag,
        element: this.element,
        linked: Math.min(this.linked, text.length),
        links: this.links,
        strong: Math.min(this.strong, text.length),
      });
      this.texts.push(text);
      this.base += text.length + 1;
    }
    this.current = '';
    this.spaced = false;
    this.linked = this.links = this.strong = 0;
  }

  get text(): string {
    return this.texts.join('\n');
  }

  private commonAncestor(a: number, b: number): number {
    let [one, two] = [a, b];
    while (one !== two) {
      if (one > two) one = this.elements[one]!.parent;
      else two = this.elements[two]!.parent;
    }
    return one;
  }
}

/** "<span>Jane Doe</span><span>Political reporter</span>": set apart by style alone, two words to a reader. Rows of links run together as ever. */
const GLUED = /^\p{Ll}\p{Lu}$/u;

/** White space folded to one space; soft hyphens and zero-width spaces, which are typesetting, left out. */
function fold(raw: string): string {
  if (isEven(raw)) return raw;
  if (isBlank(raw)) return ' ';
  return raw.replace(/[\u00ad\u200b\ufeff]+/g, '').replace(/\s\s+|[^\S ]/g, ' ');
}

/** Only what authors set between tags: line breaks, spaces, tabs. */
function isBlank(raw: string): boolean {
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    if (code !== 32 && (code < 9 || code > 13)) return false;
  }
  return true;
}

/** Neither white space nor left out. Not all that is: what is asked often. */
const isInk = (code: number) =>
  (code > 0xa0 && code < 0x1680 && code !== 0xad) ||
  (code > 0x200f && code < 0x2028) ||
  (code > 0x3000 && code < 0xfeff);

/** Letters and marks with single spaces between them: most text, and as it should be. */
function isEven(raw: string): boolean {
  let spaced = false;
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    if (code > 32 && code < 127) spaced = false;
    else if (code === 32 && !spaced) spaced = true;
    else if (isInk(code)) spaced = false;
    else return false;
  }
  return true;
}
