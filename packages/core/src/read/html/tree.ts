import type { MarkupElement } from '../../model/document.ts';
import { BLOCK, IMPLIED, STRONG, UNSEEN } from './tags.ts';

/** Browsers stop nesting at 512; what lies deeper is flattened into that level. */
export const MAX_DEPTH = 512;

export interface Frame {
  tag: string;
  element: number;
  block: boolean;
  linked: boolean;
  strong: boolean;
  /** Words in here are not seen. */
  unseen: boolean;
  /** Index into the marks that end with this element. */
  mark: number;
}

const ROOT: Frame = { tag: '#root', element: 0, block: true, linked: false, strong: false, unseen: false, mark: -1 };

/** The open elements and the record of all that matter. Closes what HTML lets authors leave open. */
export class Tree {
  readonly elements: MarkupElement[] = [{ tag: '#root', name: '', parent: -1, hidden: false }];
  readonly open: Frame[] = [ROOT];
  tooDeep = false;
  private flattened = 0;
  private readonly onClose: (frame: Frame) => void;

  constructor(onClose: (frame: Frame) => void) {
    this.onClose = onClose;
  }

  get top(): Frame {
    return this.open[this.open.length - 1]!;
  }

  /** Opens an element; null when it is flattened because of its depth. */
  push(tag: string, name: string, hidden: boolean): Frame | null {
    const block = BLOCK.has(tag);
    if (block) this.closeImplied(tag);
    else if (tag === 'a') this.closeInline('a');
    if (this.open.length >= MAX_DEPTH) {
      this.tooDeep = true;
      this.flattened += 1;
      return null;
    }
    const parent = this.top;
    let element = parent.element;
    if (block || name !== '' || hidden) {
      element = this.elements.length;
      this.elements.push({
        tag,
        name,
        parent: parent.element,
        hidden: hidden || this.elements[parent.element]!.hidden,
      });
    }
    const frame: Frame = {
      tag,
      element,
      block,
      linked: parent.linked || tag === 'a',
      strong: parent.strong || STRONG.has(tag),
      unseen: parent.unseen || UNSEEN.has(tag),
      mark: -1,
    };
    this.open.push(frame);
    return frame;
  }

  /** Closes the nearest open element of that tag and all inside it; a stray end tag does nothing. */
  pop(tag: string): void {
    if (this.flattened > 0) {
      this.flattened -= 1;
      return;
    }
    if (!BLOCK.has(tag) && !UNSEEN.has(tag)) this.closeInline(tag);
    else this.closeTo(this.find(tag, tag === 'p' || tag === 'li' ? BOUND : NONE));
  }

  /** Closes everything, at the end of the page. */
  finish(): void {
    this.closeTo(1);
  }

  private find(tag: string, stops: ReadonlySet<string>): number {
    for (let i = this.open.length - 1; i > 0; i--) {
      const at = this.open[i]!.tag;
      if (at === tag) return i;
      if (stops.has(at)) return -1;
    }
    return -1;
  }

  private closeInline(tag: string): void {
    for (let i = this.open.length - 1; i > 0; i--) {
      const frame = this.open[i]!;
      if (frame.tag === tag) {
        this.closeTo(i);
        return;
      }
      // </a> around blocks is legal: a link may hold whole cards.
      if (frame.block && tag !== 'a' && !tag.includes('-')) return;
      if (frame.block && BOUND.has(frame.tag)) return;
    }
  }

  private closeImplied(tag: string): void {
    // <p>one<div>two: a block ends an open paragraph.
    for (let i = this.open.length - 1; i > 0; i--) {
      const frame = this.open[i]!;
      if (frame.tag === 'p') {
        this.closeTo(i);
        break;
      }
      if (frame.block || frame.tag.includes('-')) break;
    }
    const rule = IMPLIED.get(tag);
    if (!rule) return;
    let found = -1;
    for (let i = this.open.length - 1; i > 0; i--) {
      const frame = this.open[i]!;
      if (rule.stops.has(frame.tag)) break;
      if (rule.closes.has(frame.tag)) found = i;
    }
    this.closeTo(found);
  }

  private closeTo(index: number): void {
    if (index < 1) return;
    while (this.open.length > index) this.onClose(this.open.pop()!);
  }
}

const NONE: ReadonlySet<string> = new Set();
const BOUND: ReadonlySet<string> = new Set(['table', 'td', 'ul', 'ol', 'article', 'section', 'main', 'body']);
