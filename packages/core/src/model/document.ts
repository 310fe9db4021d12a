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
}

/** HTML's testimony, kept apart from the text: lines of visible text with their place in the tree, and the head's witnesses. */
export interface Markup {
  /** One per block-level run of text, in order; spans into Document.text. */
  lines: MarkupLine[];
  metas: { name: string; content: string }[];
  links: { rel: string; href: string }[];
  jsonLd: string[];
  microdata: { prop: string; value: string; start: number; end: number }[];
  title: string | null;
  language: string | null;
}

export interface MarkupLine {
  start: number;
  end: number;
  /** Name of the nearest block element: p, li, h1, div, td, figcaption, blockquote … */
  tag: string;
  /** Names of ancestors that mean something, outermost first: "article", "nav", "aside.related" … */
  path: string[];
  /** UTF-16 code units of this line that lie inside links. */
  linked: number;
  depth: number;
}
