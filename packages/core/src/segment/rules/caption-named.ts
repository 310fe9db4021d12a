import { AFTER, BETWEEN, BODY } from '../body/decode.ts';
import { label, type Page } from '../page.ts';
import type { SegmentRule } from './rule.ts';

/** Names of what stands below a picture: "slide-caption", "imageCaption", "wp-caption-text", "bildunterschrift". */
const CAPTION = /caption(?!ed|ing)|cutline|bildunterschrift|bildtext|bildzeile|pie-de-foto|didascalia/i;
/** And a figure itself: "<figure><img><div>Engineers at the control room.</div></figure>". An element that holds more is not one caption, whatever it is called. */
const CAPTION_WORDS = 90;
const CAPTION_LINES = 4;

/** "<div class="slide-caption">Residents carry mattresses through a street.</div>" within the article. Below it cards of other stories bear such names. */
export const captionNamed: SegmentRule = {
  name: 'caption-named',
  apply(page) {
    const { lines, states, document, headline } = page;
    if (document.markup === null) return;
    const named = captionsOf(page);
    lines.forEach((line, i) => {
      if (named[line.markup!.element] === 0 || states[i] === AFTER || i <= headline) return;
      if (line.firm && states[i] !== BODY) return;
      line.firm = false;
      label(line, line.shape.words <= 3 ? 'credit' : 'caption', 'caption-named', true);
      if (states[i] === BODY) states[i] = BETWEEN;
    });
  },
};

const SHOWN = new Set('p table tr td th pre blockquote ul ol li dl h1 h2 h3 h4 h5 h6 aside form'.split(' '));

/** 1 for each element in a place that is named as a caption and is as short as one. */
function captionsOf({ elements, lines }: Page): Uint8Array {
  const { list, names, nameOf } = elements!;
  const captions = names.map((name) => CAPTION.test(name));
  const size = list.length;
  const roots = new Int32Array(size);
  for (let i = 1; i < size; i++) {
    const { tag, parent } = list[i]!;
    roots[i] = roots[parent]!;
    const named = captions[nameOf[i]!] && tag !== 'body' && tag !== 'html';
    if ((roots[i] === 0 && (named || tag === 'figure')) || (named && list[roots[i]!]!.tag === 'figure')) roots[i] = i;
    // Paragraphs, tables and quotations are shown in figures too.
    if (list[roots[i]!]!.tag === 'figure' && SHOWN.has(tag)) roots[i] = 0;
  }
  const words = new Int32Array(size);
  const count = new Int32Array(size);
  for (const { markup, shape } of lines) {
    const root = roots[markup!.element]!;
    words[root]! += shape.words;
    count[root]! += /^h[1-6]$/.test(markup!.tag) ? CAPTION_LINES : 1;
  }
  const named = new Uint8Array(size);
  for (let i = 1; i < size; i++) {
    const root = roots[i]!;
    if (root > 0 && words[root]! <= CAPTION_WORDS && count[root]! <= CAPTION_LINES) named[i] = 1;
  }
  return named;
}
