import type { Markup, MarkupMark, MarkupPicture } from '../../model/document.ts';
import { Attributes } from './attributes.ts';
import { drawn } from './carried/index.ts';
import { Head } from './head.ts';
import { LineWriter } from './lines.ts';
import { Marks } from './marks.ts';
import { type Tag, tagOf } from './tags.ts';
import { Tokens } from './tokens.ts';
import { Tree } from './tree.ts';

export interface HtmlRead {
  text: string;
  markup: Markup;
  /** Something lay deeper than 512 levels and was flattened. */
  tooDeep: boolean;
}

/** Reads a page: visible text with its place in the tree, and the head's witnesses. An article that the page would draw from JSON is seen as drawn. */
export function readHtml(html: string): HtmlRead {
  const shown = scan(html);
  const whole = drawn(html, shown.text, shown.markup.lines);
  return whole === null ? shown : scan(whole);
}

/** Tags that show a picture. */
const PICTURES = new Set(['img', 'amp-img']);

/** One pass over the page's tokens. */
function scan(html: string): HtmlRead {
  const attributes = new Attributes();
  const head = new Head();
  const marks = new Marks();
  const pictures: MarkupPicture[] = [];
  let json: string | null = null;
  const tree: Tree = new Tree((frame) => {
    if (frame.tag.block) lines.endLine();
    if (frame.mark >= 0) marks.end(frame.mark, lines.position);
    if (frame.tag.name === 'script' && json !== null) {
      if (json.trim() !== '') head.jsonLd.push(json);
      json = null;
    }
  });
  const lines: LineWriter = new LineWriter(tree.elements);

  let tag: Tag = tagOf('');
  // An inline element was closed, and then another one opened, with no text since.
  let closed = false;
  let parted = false;
  const addText = (text: string) => {
    const top = tree.top;
    if (!top.unseen) {
      lines.append(text, top.element, top.linked, top.strong, parted);
      closed = parted = false;
    } else if (json !== null && top.tag.name === 'script') json += text;
    else if (top.tag.name === 'title' && tree.open[tree.open.length - 2]?.tag.name !== 'svg')
      head.title = (head.title ?? '') + text;
  };
  const openTag = (selfClosed: boolean) => {
    const { name } = tag;
    if (name === 'br' || name === 'hr') return lines.endLine();
    if (name === 'title' && head.title !== null) head.title = `${head.title}\n`;
    head.note(name, attributes);
    if (PICTURES.has(name) && !tree.top.unseen) pictures.push({ at: lines.position, element: tree.top.element });
    if (tag.empty) {
      if (attributes.has('itemprop')) {
        const mark = marks.begin(name, attributes, lines.position);
        if (mark >= 0) marks.end(mark, lines.position);
      }
      return;
    }
    if (tree.top.tag.name === 'head' && !tag.head) tree.pop(tree.top.tag);
    if (tag.block) lines.endLine();
    const frame = tree.push(tag, attributes.name, attributes.hidden);
    if (frame === null) return;
    if (name === 'a') lines.beginLink();
    if (!frame.unseen) frame.mark = marks.begin(name, attributes, lines.position);
    if (name === 'script' && /ld\+json/i.test(attributes.get('type'))) json = '';
    if (selfClosed && frame.unseen) tree.pop(tag);
  };

  new Tokens(html, {
    opened(start, end) {
      tag = tagOf(html.slice(start, end));
      parted = closed;
      attributes.reset();
    },
    attribute: (start, end, from, to) => attributes.note(html, start, end, from, to),
    entered(selfClosed) {
      openTag(selfClosed);
      return tag.content;
    },
    closed(start, end) {
      const ended = tagOf(html.slice(start, end));
      if (ended.name === 'br' || ended.name === 'p') lines.endLine();
      closed = !ended.block;
      tree.pop(ended);
    },
    text: addText,
  }).read();
  tree.finish();
  lines.endLine();
  const { metas, links, jsonLd, language } = head;
  const { text } = lines;
  const title = head.title?.split('\n').find((line) => line.trim() !== '');
  return {
    text,
    markup: {
      lines: lines.lines,
      elements: tree.elements,
      metas,
      links,
      jsonLd,
      marks: marksWithin(marks.marks, text.length),
      pictures,
      title: title === undefined ? null : title.replace(/\s+/g, ' ').trim(),
      language,
    },
    tooDeep: tree.tooDeep,
  };
}

/** Marks that were ended. One around the last words may end behind the white space that is not kept. */
function marksWithin(marks: readonly MarkupMark[], length: number): MarkupMark[] {
  return marks
    .filter(({ end }) => end >= 0)
    .map((mark) => ({ ...mark, start: Math.min(mark.start, length), end: Math.min(mark.end, length) }));
}
