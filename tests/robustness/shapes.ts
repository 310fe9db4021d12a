/** A page whose size grows with `n` and whose shape is chosen to make careless code slow. */
export interface Shape {
  name: string;
  /** What `n` counts. */
  unit: string;
  /** The larger of the two sizes that the growth benchmark compares. */
  most: number;
  format: 'text' | 'html';
  make: (n: number) => string;
}

const html = (name: string, unit: string, most: number, make: Shape['make']): Shape => ({
  ...{ name, unit, most, make },
  format: 'html',
});
const text = (name: string, unit: string, most: number, make: Shape['make']): Shape => ({
  ...{ name, unit, most, make },
  format: 'text',
});

/** `n` pieces, each made from its number. */
const many = (n: number, piece: (index: number) => string, by = '') =>
  Array.from({ length: n }, (_, i) => piece(i)).join(by);

const SENTENCE = 'The ministers of Norland met the envoy in Geneva on Friday and said that they would talk again. ';
const NAMES = ['Kim Jong-un', 'the White House', 'Seoul', 'Ms Choe', 'the U.N. Security Council', 'President Moon'];

export const SHAPES: readonly Shape[] = [
  html('nested tags', 'tags', 100_000, (n) => `${'<div>'.repeat(n)}${SENTENCE}${'</div>'.repeat(n)}`),
  html('unclosed tags', 'tags', 100_000, (n) => many(n, (i) => `<p><b><i><span>word ${i}`)),
  html('stray end tags', 'tags', 100_000, (n) => `<p>${SENTENCE}${'</span></b></div>'.repeat(n)}${SENTENCE}`),
  html('interleaved formatting', 'tags', 100_000, (n) => `<p>${many(n, (i) => `<b><i>word${i} </b></i>`)}</p>`),
  html(
    'links',
    'links',
    100_000,
    (n) => `<p>${SENTENCE}</p><ul>${many(n, (i) => `<li><a href="/a/${i}">Read item ${i} of the day</a></li>`)}</ul>`,
  ),
  html('links in one line', 'links', 100_000, (n) => `<p>${many(n, (i) => `<a href="/a/${i}">word${i}</a> `)}</p>`),
  html(
    'attributes of one tag',
    'attributes',
    100_000,
    (n) => `<p ${many(n, (i) => `data-a${i}="${i}" `)}>${SENTENCE}</p>`,
  ),
  html('classes', 'tags', 20_000, (n) =>
    many(n, (i) => `<div class="${'author-byline-date '.repeat(12)}" id="x${i}">Word ${i}.</div>`),
  ),
  html('entities', 'entities', 200_000, (n) => `<p>${'&amp;&#x41;&nosuch;'.repeat(n / 3)}</p>`),
  html('open angle brackets', 'brackets', 200_000, (n) => `<p>${SENTENCE}</p>${'<'.repeat(n)}`),
  html('open comments', 'comments', 100_000, (n) => `<p>${SENTENCE}</p>${'<!-- '.repeat(n)}`),
  html('open scripts', 'tags', 50_000, (n) => `<p>${SENTENCE}</p>${'<script>'.repeat(n)}`),
  html(
    'structured data, nested',
    'levels',
    20_000,
    (n) => `<script type="application/ld+json">${'{"@graph":['.repeat(n)}${']}'.repeat(n)}</script><p>${SENTENCE}</p>`,
  ),
  html(
    'structured data, many',
    'scripts',
    10_000,
    (n) =>
      `${many(n, (i) => `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Talks ${i}","author":{"name":"A${i} B"}}</script>`)}<p>${SENTENCE}</p>`,
  ),
  html(
    'table cells',
    'cells',
    100_000,
    (n) => `<table>${many(n / 10, (i) => `<tr>${many(10, (j) => `<td>${i * j}.${j}</td>`)}</tr>`)}</table>`,
  ),
  html('paragraphs', 'paragraphs', 10_000, (n) => many(n, (i) => `<p>${i}. ${SENTENCE}</p>`)),
  html('short lines in divs', 'divs', 40_000, (n) => many(n, (i) => `<div>Item ${i}</div>`)),
  html('images and captions', 'figures', 10_000, (n) =>
    many(
      n,
      (i) =>
        `<figure><img src="${i}.jpg" alt="Minister ${i}"><figcaption>Minister ${i} in Geneva. Photo: Agency</figcaption></figure>`,
    ),
  ),
  text('one long line of prose', 'sentences', 10_000, (n) => SENTENCE.repeat(n)),
  text('one long line of letters', 'letters', 5_000_000, (n) => 'x'.repeat(n)),
  text('one token', 'characters', 100_000, (n) => 'ab1-'.repeat(n / 4)),
  text('one sentence', 'words', 20_000, (n) =>
    many(n, (i) => ['the', 'envoy', 'said', 'that', NAMES[i % 6]!, 'met', 'officials', 'and'][i % 8]!, ' '),
  ),
  text('one sentence of clauses', 'clauses', 4_000, (n) =>
    many(n, (i) => `${NAMES[i % 6]} met ${NAMES[(i + 1) % 6]}`, ', and '),
  ),
  text(
    'one list of names',
    'names',
    10_000,
    (n) => `The talks were attended by ${many(n, (i) => `Anna${i % 97} Kim${i % 89}`, ', ')}.`,
  ),
  text('different people', 'people', 4_000, (n) =>
    many(n, (i) => `Mr ${letters(i)} Pa${letters(i * 7)} met Ms Ro${letters(i * 3)} on Friday. He said she was late. `),
  ),
  text('quotation marks', 'marks', 50_000, (n) => `${SENTENCE}${'" '.repeat(n)}`),
  text('opening quotation marks', 'marks', 50_000, (n) => '“word '.repeat(n)),
  text('corner brackets without an end', 'marks', 100_000, (n) => `${SENTENCE}${'「word '.repeat(n)}`),
  text('guillemets without an end', 'marks', 100_000, (n) => `${SENTENCE}${'«word '.repeat(n)}`),
  text('unbalanced quotes and cues', 'quotes', 10_000, (n) => '"We will go, he said. '.repeat(n)),
  text('quotes and speakers', 'quotes', 5_000, (n) => many(n, (i) => `"We will go ${i}," ${NAMES[i % 6]} said.\n\n`)),
  text('brackets', 'brackets', 100_000, (n) => `${SENTENCE}${'(a '.repeat(n)}`),
  text('commas', 'commas', 100_000, (n) => 'a, '.repeat(n)),
  text('dots', 'dots', 100_000, (n) => '. '.repeat(n)),
  text('capitals', 'letters', 40_000, (n) => 'U.S. '.repeat(n / 4)),
  text('capitalized words', 'words', 20_000, (n) => many(n, (i) => `Wo${letters(i % 500)}`, ' ')),
  text('may', 'words', 20_000, (n) => 'may '.repeat(n)),
  text('dates', 'dates', 10_000, (n) => many(n, (i) => `${1 + (i % 28)} March ${1990 + (i % 30)}`, ', ')),
  text('relative dates', 'phrases', 5_000, (n) => 'three days after the talks last month, '.repeat(n)),
  text('numbers', 'numbers', 50_000, (n) => many(n, (i) => `${i * 37}.${i % 10}`, ' ')),
  text('table of numbers', 'rows', 10_000, (n) => many(n, (i) => `${i}\t${i * 7}\t${1950 + (i % 70)}\t${i}.5%`, '\n')),
  text('digits', 'digits', 100_000, (n) => '1'.repeat(n)),
  text('hyphens', 'hyphens', 100_000, (n) => 'a-'.repeat(n)),
  text('spaces', 'spaces', 500_000, (n) => `${SENTENCE}${' '.repeat(n)}${SENTENCE}`),
  text('blank lines', 'lines', 200_000, (n) => `${SENTENCE}${'\n'.repeat(n)}${SENTENCE}`),
  text('short lines', 'lines', 40_000, (n) => many(n, (i) => `Line ${i}`, '\n')),
  text('headlines', 'lines', 10_000, (n) => many(n, (i) => `Ministers of Norland Meet Envoy Number ${i}`, '\n\n')),
  text('bylines', 'lines', 10_000, (n) => many(n, (i) => `By Anna Kim${i % 50}, Ben Lee and Cho Min${i % 70}`, '\n')),
  text('datelines', 'lines', 10_000, (n) => many(n, () => 'SEOUL, March 31 (Yonhap) -- The talks went on.', '\n\n')),
  text('timestamps', 'lines', 10_000, (n) => many(n, (i) => `Updated: ${1 + (i % 28)} Aug 2021 09:38AM`, '\n')),
  text('combining marks', 'marks', 100_000, (n) => `a${'\u0301'.repeat(n)}`),
  text('emoji', 'emoji', 100_000, (n) => '😀'.repeat(n)),
  text('zero-width spaces', 'characters', 100_000, (n) => 'a\u200b'.repeat(n)),
  text('Chinese without a stop', 'characters', 50_000, (n) => '朝鲜外务省官员'.repeat(n / 7)),
  text('Korean', 'words', 20_000, (n) => '외무성은 북한이 '.repeat(n / 2)),
  text('lone surrogates', 'characters', 100_000, (n) => 'a\ud800 '.repeat(n)),
  text('addresses of pages', 'addresses', 20_000, (n) => many(n, (i) => `https://news.example/${i}/a-b-c?d=e`, ' ')),
  text('one long address', 'characters', 200_000, (n) => `https://${'a.b-c/'.repeat(n / 6)}`),
  text('one long e-mail address', 'characters', 100_000, (n) => `${'a.b_'.repeat(n / 4)}@${'c.d-'.repeat(n / 4)}`),
];

/** A number spelled with letters, so that names differ without digits. */
function letters(index: number): string {
  let word = '';
  for (let left = index + 1; left > 0; left = Math.floor(left / 26)) word += 'abcdefghijklmnopqrstuvwxyz'[left % 26]!;
  return word;
}
