import type { MarkupElement } from '../../model/document.ts';
import { type Tag, tagOf } from './tags.ts';

/** Browsers stop nesting at 512; what lies deeper is flattened into that level. */
export const MAX_DEPTH = 512;

export interface Frame {
  tag: Tag;
  element: number;
  linked: boolean;
  strong: boolean;
  /** Words in here are not seen. */
  unseen: boolean;
  /** Index into the marks that end with this element. */
  mark: number;
}

const ROOT: Frame = {
  tag: { ...tagOf('#root'), block: true },
  element: 0,
  linked: false,
  strong: false,
  unseen: false,
  mark: -1,
};

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
  push(tag: Tag, name: string, hidden: boolean): Frame | null {
    if (tag.block) this.closeImplied(tag);
    else if (tag.name === 'a') this.closeInline('a');
    if (this.open.length >= MAX_DEPTH) {
      this.tooDeep = true;
      this.flattened += 1;
      return null;
    }
    const parent = this.top;
    let element = parent.element;
    if (tag.block || name !== '' || hidden) {
      element = this.elements.length;
      this.elements.push({
        tag: tag.name,
        name,
        parent: parent.element,
        hidden: hidden || this.elements[parent.element]!.hidden,
      });
    }
    const frame: Frame = {
      tag,
      element,
      linked: parent.linked || tag.name === 'a',
      strong: parent.strong || tag.strong,
      unseen: parent.unseen || tag.unseen,
      mark: -1,
    };
    this.open.push(frame);
    return frame;
  }

  /** Closes the nearest open element of that tag and all inside it; a stray end tag does nothing. */
  pop(tag: Tag): void {
    if (this.flattened > 0) {
      this.flattened -= 1;
      return;
    }
    const { name } = tag;
    if (!tag.block && !tag.unseen) this.closeInline(name);
    else this.closeTo(this.find(name, name === 'p' || name === 'li'));
  }

  /** Closes everything, at the end of the page. */
  finish(): void {
    this.closeTo(1);
  }

  private find(name: string, bounded: boolean): number {
    for (let i = this.open.length - 1; i > 0; i--) {
      const { tag } = this.open[i]!;
      if (tag.name === name) return i;
      if (bounded && tag.bound) return -1;
    }
    return -1;
  }

  private closeInline(name: string): void {
    for (let i = this.open.length - 1; i > 0; i--) {
      const { tag } = this.open[i]!;
      if (tag.name === name) {
        this.closeTo(i);
        return;
      }
      // </a> around blocks is legal: a link may hold whole cards.
      if (tag.block && name !== 'a' && !name.includes('-')) return;
      if (tag.block && tag.bound) return;
    }
  }

  private closeImplied({ implied }: Tag): void {
    // <p>one<div>two: a block ends an open paragraph.
    for (let i = this.open.length - 1; i > 0; i--) {
      const { tag } = this.open[i]!;
      if (tag.name === 'p') {
        this.closeTo(i);
        break;
      }
      if (tag.block || tag.name.includes('-')) break;
    }
    if (implied === null) return;
    let found = -1;
    for (let i = this.open.length - 1; i > 0; i--) {
      const { name } = this.open[i]!.tag;
      if (implied.stops.has(name)) break;
      if (implied.closes.has(name)) found = i;
    }
    this.closeTo(found);
  }

  private closeTo(index: number): void {
    if (index < 1) return;
    while (this.open.length > index) this.onClose(this.open.pop()!);
  }
}
