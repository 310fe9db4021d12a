import type { Source } from '@dateline/core/model';

export interface Shape {
  name: string;
  /** A document of `n` pieces. */
  build: (n: number) => Source;
}

const PROSE = 'The ministers of Norland met the envoy in Geneva on Friday and said that they would talk again.';
const page = (body: string): Source => ({
  html: `<!doctype html><title>Talks resume</title><h1>Talks resume</h1><p>${PROSE}</p>${body}`,
});
const bytes = (words: string): Source => ({ bytes: new TextEncoder().encode(words) });
const MAIL = 'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n';
/** Between paragraphs of prose, so that the words count as body and are annotated. */
const text = (words: string): Source => ({
  text: `GENEVA, March 22 (Agency) -- ${PROSE}\n\n${PROSE} ${words} ${PROSE}\n\n${PROSE}\n`,
});

/** Pages that break readers: each thing that a page may hold, a hundred thousand times. */
export const shapes: readonly Shape[] = [
  { name: 'nested tags', build: (n) => page(`${'<div>'.repeat(n)}x${'</div>'.repeat(n)}`) },
  { name: 'unclosed inline tags', build: (n) => page('<b><i>x '.repeat(n)) },
  { name: 'unclosed paragraphs and cells', build: (n) => page(`<table>${'<tr><td><p>x'.repeat(n)}`) },
  { name: 'stray end tags', build: (n) => page(`<div><section><span>${'</p></b></article>x'.repeat(n)}`) },
  { name: 'links', build: (n) => page('<a href="/a">More news here</a> '.repeat(n)) },
  {
    name: 'attributes',
    build: (n) => page(`<p ${Array.from({ length: n }, (_, i) => `data-${i}="v${i}"`).join(' ')}>x`),
  },
  { name: 'entities', build: (n) => page(`<p>${'&amp;&nbsp;&#8217;&bogus;'.repeat(n)}`) },
  { name: 'table cells', build: (n) => page(`<table><tr>${'<td>12</td>'.repeat(n)}</tr></table>`) },
  { name: 'paragraphs', build: (n) => page(`<p>${PROSE}</p>`.repeat(n / 10)) },
  { name: 'comments and declarations', build: (n) => page('<!-- x --><!x><?x?>'.repeat(n)) },
  { name: 'unclosed comment and script', build: (n) => page(`<!-- ${'<script>'.repeat(n)}`) },
  {
    name: 'JSON-LD, nested',
    build: (n) => page(`<script type="application/ld+json">${'{"@type":"Article","a":'.repeat(n)}</script>`),
  },
  {
    name: 'meta elements',
    build: (n) => page('<meta property="og:title" content="x"><link rel="canonical" href="x">'.repeat(n)),
  },
  { name: 'one long line of prose', build: (n) => text(`${PROSE} `.repeat(n / 2)) },
  { name: 'one token', build: (n) => text('a'.repeat(n)) },
  { name: 'one token of signs', build: (n) => text('-/'.repeat(n)) },
  { name: 'apostrophes', build: (n) => text("'".repeat(n)) },
  { name: 'words with apostrophes', build: (n) => text("don't'".repeat(n)) },
  { name: 'opening quotation marks', build: (n) => text('“'.repeat(n)) },
  { name: 'words in unbalanced marks', build: (n) => text('“said "he ‘told '.repeat(n)) },
  { name: 'brackets', build: (n) => text('(a [b {c '.repeat(n)) },
  { name: 'may may may', build: (n) => text('may '.repeat(n)) },
  { name: 'and, and, and', build: (n) => text('Kim, and '.repeat(n)) },
  { name: 'capitals', build: (n) => text('United Nations Security '.repeat(n)) },
  { name: 'digits', build: (n) => text('2019-03-22 '.repeat(n)) },
  { name: 'full stops', build: (n) => text('. '.repeat(n)) },
  { name: 'blank lines', build: (n) => text('\n \n\t'.repeat(n)) },
  { name: 'spaces in one line', build: (n) => text(`x${' \u00a0'.repeat(n)}x`) },
  { name: 'short lines', build: (n) => text('More\n'.repeat(n)) },
  { name: 'lines of prose', build: (n) => text(`${PROSE}\n\n`.repeat(n / 10)) },
  { name: 'bylines and dates', build: (n) => text('By Anna Kim\nMarch 22, 2019\n'.repeat(n / 2)) },
  { name: 'false beginnings of a crawl', build: (n) => bytes(`WARC/1.0\n${'WARC/1.0\nWARC/'.repeat(n)}`) },
  {
    name: 'records without a page',
    build: (n) => bytes('WARC/1.0\r\nWARC-Type: x\r\nContent-Length: 0\r\n\r\n\r\n'.repeat(n)),
  },
  { name: 'parts of a mail', build: (n) => bytes(`${MAIL}${'--b\n\nx\n'.repeat(n)}`) },
  {
    name: 'parts in parts',
    build: (n) => bytes(`${MAIL}${`--b\nContent-Type: multipart/mixed; boundary=b\n\n`.repeat(n)}`),
  },
  {
    name: 'entries of a feed',
    build: (n) => ({
      bytes: new TextEncoder().encode(
        `<rss><channel>${'<item><title>x</title></item>'.repeat(n / 10)}</channel></rss>`,
      ),
    }),
  },
];
