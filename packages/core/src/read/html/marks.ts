import type { MarkupMark } from '../../model/document.ts';
import type { Attributes } from './attributes.ts';

const MAX_MARKS = 4000;

/** Class names and ids of bylines and dates: "c-article__byline", "entry-date", "autor". */
const NAMED =
  /author|byline|by-line|bylines|writer|reporter|contributor|autor|auteur|firma|verfasser|date|time|publish|posted|updated|credit|caption/;

/** Notes the places whose own markup says what they are. */
export class Marks {
  readonly marks: MarkupMark[] = [];
  /** What was found of class lists met before: templates repeat them. */
  private readonly named = new Map<string, string>();

  /** Index of the mark that this element begins, -1 for none; several names make several marks, ended together. */
  begin(tag: string, attributes: Attributes, start: number): number {
    if (!attributes.any || this.marks.length >= MAX_MARKS) return -1;
    const first = this.marks.length;
    const value = (attributes.get('datetime') || attributes.get('content')).trim();
    const add = (source: MarkupMark['source'], name: string) =>
      this.marks.push({ source, name, value, start, end: -1 });
    const itemprop = attributes.get('itemprop');
    if (itemprop !== '') add('itemprop', itemprop.trim());
    if (tag === 'time') add('time', 'datetime');
    if (tag === 'a' && /\bauthor\b/i.test(attributes.get('rel'))) add('rel', 'author');
    const names = attributes.get('class');
    const id = attributes.get('id');
    const test = attributes.get('data-testid');
    const known = id === '' && test === '' ? this.named.get(names) : undefined;
    const named = known ?? nameOf(`${names} ${id} ${test}`.toLowerCase());
    if (known === undefined && id === '' && test === '') this.named.set(names, named);
    if (named !== '') add('class', named);
    return this.marks.length === first ? -1 : first;
  }

  /** The element that began mark `first` ends here. */
  end(first: number, position: number): void {
    const start = this.marks[first]!.start;
    for (let i = first; i < this.marks.length; i++) {
      const mark = this.marks[i]!;
      if (mark.start !== start || mark.end !== -1) break;
      mark.end = position;
    }
  }
}

/** The names, when one of them is of a byline or a date; else nothing. */
const nameOf = (names: string) => (names.length > 2 && names.length < 300 && NAMED.test(names) ? names.trim() : '');
