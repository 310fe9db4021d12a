import { decodeHTML } from 'entities/decode';

/** Hears what a page is made of, in order. Offsets are into the page. */
export interface Listener {
  /** A start tag begins; its name stands at [start, end). */
  opened(start: number, end: number): void;
  /** An attribute of that tag: where its name stands, and its value as written, without quotes; both offsets -1 when it has none. */
  attribute(start: number, end: number, from: number, to: number): void;
  /** The start tag ends. Gives back whether what follows is no markup until the end tag of that name. */
  entered(selfClosed: boolean): Content;
  closed(start: number, end: number): void;
  /** Words between tags, their entities decoded. */
  text(words: string): void;
}

/** What follows a start tag: markup; text with entities; text as it stands; text to the end of the page. */
export type Content = 'markup' | 'escaped' | 'raw' | 'rest';

const isSpace = (code: number) => code === 32 || code === 10 || code === 9 || code === 13 || code === 12;
const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const BANG = 33;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const EQUALS = 61;
const CLOSE = 62;
const QUESTION = 63;
const endsName = (code: number) => code === SLASH || code === CLOSE || isSpace(code);

/**
 * Takes a page apart as browsers do. Leaps from mark to mark instead of asking what each character is, which costs several times as much;
 * nothing is looked through twice. A tag that the page's end cuts off is left out.
 */
export class Tokens {
  private readonly html: string;
  private readonly to: Listener;
  /** Name of the last start tag, and where it stands. */
  private name: [start: number, end: number] = [0, 0];
  private content: Content = 'markup';
  /** Where the next ampersand stands, as far as it is known. */
  private ampersand = -1;

  constructor(html: string, to: Listener) {
    this.html = html;
    this.to = to;
  }

  read(): void {
    const { html } = this;
    let from = 0;
    for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', Math.max(from, at + 1))) {
      const next = html.charCodeAt(at + 1);
      // "a < b", "<3"
      if (!isLetter(next) && next !== BANG && next !== QUESTION && (next !== SLASH || at + 2 === html.length)) continue;
      this.tell(from, at, true);
      if (isLetter(next)) from = this.startTag(at + 1);
      else if (next === SLASH) from = this.endTag(at + 2);
      else from = this.declaration(at + 2);
    }
    this.tell(from, html.length, true);
  }

  private tell(start: number, end: number, escaped: boolean): void {
    if (start >= end) return;
    const words = this.html.slice(start, end);
    this.to.text(escaped && this.hasAmpersand(start, end) ? decodeHTML(words) : words);
  }

  private hasAmpersand(start: number, end: number): boolean {
    if (this.ampersand < start) {
      const found = this.html.indexOf('&', start);
      this.ampersand = found < 0 ? this.html.length : found;
    }
    return this.ampersand < end;
  }

  private startTag(start: number): number {
    const { html, to } = this;
    const end = this.nameEnd(start);
    this.name = [start, end];
    to.opened(start, end);
    let at = end;
    while (at < html.length) {
      const code = html.charCodeAt(at);
      if (code === CLOSE) return this.enter(at + 1, false);
      if (code === SLASH) {
        at = this.skipSpace(at + 1);
        if (html.charCodeAt(at) === CLOSE) return this.enter(at + 1, true);
      } else if (isSpace(code)) at++;
      else at = this.attribute(at);
    }
    return html.length;
  }

  private enter(at: number, selfClosed: boolean): number {
    this.content = this.to.entered(selfClosed);
    if (this.content === 'markup') return at;
    const { html } = this;
    const end = this.content === 'rest' ? html.length : this.endTagOf(this.name, at);
    this.tell(at, end, this.content === 'escaped');
    return end === html.length ? end : this.endTag(end + 2);
  }

  /** Where the end tag of that name begins. */
  private endTagOf([start, end]: readonly [number, number], from: number): number {
    const { html } = this;
    const name = html.slice(start, end).toLowerCase();
    for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
      const behind = at + 2 + name.length;
      if (endsName(html.charCodeAt(behind)) && html.slice(at + 2, behind).toLowerCase() === name) return at;
    }
    return html.length;
  }

  private endTag(at: number): number {
    if (isLetter(this.html.charCodeAt(at))) {
      const end = this.nameEnd(at);
      if (end < this.html.length) this.to.closed(at, end);
    }
    return this.behind('>', at);
  }

  /** One attribute: `name`, `name=value`, `name="value"`. Gives back where it ends. */
  private attribute(start: number): number {
    const { html, to } = this;
    let end = start + 1;
    for (let code = html.charCodeAt(end); end < html.length && code !== EQUALS && !endsName(code); )
      code = html.charCodeAt(++end);
    let at = this.skipSpace(end);
    if (html.charCodeAt(at) !== EQUALS) {
      to.attribute(start, end, -1, -1);
      return at;
    }
    at = this.skipSpace(at + 1);
    const quote = html.charCodeAt(at);
    if (quote === QUOTE || quote === APOSTROPHE) {
      const close = html.indexOf(quote === QUOTE ? '"' : "'", at + 1);
      if (close < 0) return html.length;
      to.attribute(start, end, at + 1, close);
      return close + 1;
    }
    const from = at;
    while (at < html.length && !isSpace(html.charCodeAt(at)) && html.charCodeAt(at) !== CLOSE) at++;
    to.attribute(start, end, from, at);
    return at;
  }

  /** Comments, document types and what browsers take for comments. `at`: behind "<!" or "<?". */
  private declaration(at: number): number {
    const { html } = this;
    if (html.startsWith('--', at)) return this.comment(at + 2);
    if (!html.startsWith('[CDATA[', at)) return this.behind('>', at);
    const end = html.indexOf(']]>', at + 7);
    if (end < 0) return html.length;
    this.tell(at + 7, end, false);
    return end + 3;
  }

  /** Behind the comment that begins at `start`: at its "-->" or "--!>", or at once when it is "<!-->" or "<!--->". */
  private comment(start: number): number {
    const { html } = this;
    if (html.startsWith('>', start)) return start + 1;
    if (html.startsWith('->', start)) return start + 2;
    for (let at = html.indexOf('--', start); at >= 0; at = html.indexOf('--', at + 1)) {
      if (html.charCodeAt(at + 2) === CLOSE) return at + 3;
      if (html.startsWith('!>', at + 2)) return at + 4;
    }
    return html.length;
  }

  private nameEnd(at: number): number {
    const { html } = this;
    let end = at;
    while (end < html.length && !endsName(html.charCodeAt(end))) end++;
    return end;
  }

  private skipSpace(at: number): number {
    let end = at;
    while (isSpace(this.html.charCodeAt(end))) end++;
    return end;
  }

  private behind(mark: string, from: number): number {
    const at = this.html.indexOf(mark, from);
    return at < 0 ? this.html.length : at + 1;
  }
}
