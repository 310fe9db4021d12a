import type { Issue } from './issue.ts';

/** What a caller knows of a document before it is read. */
export interface Source {
  /** Chosen by the caller; else a hash of the canonical URL or of the content. */
  id?: string;
  bytes?: Uint8Array;
  text?: string;
  html?: string;
  format?: 'auto' | 'text' | 'html' | 'jsonl' | 'feed';
  /** Known publication date, ISO 8601 or EDTF. */
  date?: string;
  url?: string;
  title?: string;
  path?: string;
  /** Where in its file a JSONL source begins, from 1: for messages. */
  line?: number;
  /** What the carrier says the bytes are, as an HTTP or MIME header writes it: "text/html; charset=euc-kr". */
  contentType?: string;
  /** What was found wrong when it was taken out of its archive. */
  issues?: Issue[];
}

/** A document as read: from here on everything points into `text`. */
export interface Document {
  id: string;
  format: 'text' | 'html';
  text: string;
  path: string | null;
  url: string | null;
  /** Publication date the caller knows, as given. */
  date: string | null;
  /** Headline the caller knows. */
  title: string | null;
  mediaType: string;
  charset: string;
  /** What the markup adds to the text; null for plain text. */
  markup: Markup | null;
  issues: Issue[];
  /** Its own part of a source that holds several documents, such that it can be read again alone. Absent when it is the whole source. */
  raw?: Raw;
}

/** What is kept of a document beside its text. */
export interface Raw {
  bytes: Uint8Array;
  mediaType: string;
}

/** HTML's testimony, kept apart from the text: lines of visible text with their place in the tree, and the head's witnesses. */
export interface Markup {
  /** One per block-level run of text, in order; spans into Document.text. */
  lines: MarkupLine[];
  /** The elements that lines lie in, parents before children. */
  elements: MarkupElement[];
  metas: { name: string; content: string }[];
  links: { rel: string; href: string }[];
  jsonLd: string[];
  /** Places whose markup says what they are: itemprop, rel=author, time, class names of bylines and dates. */
  marks: MarkupMark[];
  /** The pictures shown, in order: offset in the text at which each stands, and the element that holds it. */
  pictures: MarkupPicture[];
  title: string | null;
  language: string | null;
}

export interface MarkupPicture {
  at: number;
  /** Index in `elements` of the innermost element around it. */
  element: number;
}

export interface MarkupElement {
  tag: string;
  /** class, id, role, itemprop and test id as written, separated by spaces. */
  name: string;
  /** Index of the parent in `elements`; -1 for the root. */
  parent: number;
  /** Not shown by a browser: hidden, aria-hidden or display:none, here or further out. */
  hidden: boolean;
}

export interface MarkupLine {
  start: number;
  end: number;
  /** Name of the nearest block element: p, li, h1, div, td, figcaption, blockquote … */
  tag: string;
  /** Index in `elements` of the innermost element that holds the whole line. */
  element: number;
  /** UTF-16 code units of this line that lie inside links. */
  linked: number;
  /** How many links it holds. */
  links: number;
  /** UTF-16 code units inside b, strong and the like. */
  strong: number;
}

export interface MarkupMark {
  source: 'itemprop' | 'rel' | 'time' | 'class';
  /** Value of the attribute, e.g. "datePublished", "author", "article-byline"; for time "datetime". */
  name: string;
  /** Machine value: content or datetime; '' when there is none. */
  value: string;
  start: number;
  end: number;
}
