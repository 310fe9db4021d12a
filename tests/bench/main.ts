import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPipeline, groupsOf, recordOf, recordsOf } from '@dateline/core';
import { annotate } from '@dateline/core/annotate';
import { loadLexicon } from '@dateline/core/lexicon';
import { parse } from '@dateline/core/parse';
import { read } from '@dateline/core/read';
import { segment } from '@dateline/core/segment';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { benchExpressions } from './expressions.ts';
import { benchGrowth } from './growth.ts';
import { benchIngest } from './ingest.ts';
import { benchLink } from './link.ts';
import { measure, report } from './measure.ts';
import { benchMemory } from './memory.ts';
import { benchPages } from './pages.ts';
import { benchPostgres } from './postgres.ts';
import { benchStore } from './store.ts';

const samples = fileURLToPath(new URL('../../samples/', import.meta.url));
const lexicon = loadLexicon();
const pipeline = createPipeline(lexicon);

/** Every page of the sample with one of the endings, as bytes. */
function pages(...endings: string[]): Uint8Array[] {
  const names = readdirSync(samples, { recursive: true }).map(String).sort();
  return names
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .map((name) => readFileSync(join(samples, name)));
}

function benchText(): void {
  const documents = pages('.txt').flatMap((bytes) => [...read({ bytes, path: 'page.txt' })]);
  const bodies = documents.map((document) => parse(document, segment(document, lexicon), lexicon).body);
  const wink = winkNLP(model, ['sbd', 'pos']);
  const base = 'a bare wink-nlp POS pass';
  const measured = measure([
    { name: base, run: () => bodies.forEach((body) => wink.readDoc(body).tokens().out(wink.its.pos)) },
    {
      name: 'text -> article',
      run: () => documents.forEach((document) => parse(document, segment(document, lexicon), lexicon)),
    },
    {
      name: 'text -> article -> annotated',
      run: () =>
        documents.forEach((document) =>
          annotate(document, parse(document, segment(document, lexicon), lexicon), lexicon),
        ),
    },
    { name: 'text -> everything (parse)', run: () => documents.forEach((document) => recordOf(document, lexicon)) },
    {
      name: 'the same, as from an archive or a feed',
      run: () => [...groupsOf(documents)].forEach((group) => recordsOf(group, lexicon)),
    },
  ]);
  report('Text pages of the sample', measured, documents.length, base);
}

function benchHtml(): void {
  const sources = pages('.html');
  const texts = sources.map((bytes) => new TextDecoder().decode(bytes));
  const base = 'Readability on linkedom';
  const measured = measure([
    { name: base, run: () => texts.forEach((text) => new Readability(parseHTML(text).document as never).parse()) },
    { name: 'HTML -> article', run: () => sources.forEach((bytes) => articlesOf(bytes)) },
    {
      name: 'HTML -> everything (parse)',
      run: () => sources.forEach((bytes) => void [...pipeline({ bytes, path: 'page.html' })]),
    },
  ]);
  report('HTML pages of the sample', measured, sources.length, base);
}

function articlesOf(bytes: Uint8Array): void {
  for (const document of read({ bytes, path: 'page.html' })) parse(document, segment(document, lexicon), lexicon);
}

/** Those that answer false were out of bounds: then the whole run fails. */
const benchmarks: Record<string, () => unknown> = {
  text: benchText,
  html: benchHtml,
  pages: benchPages,
  link: benchLink,
  growth: benchGrowth,
  expressions: benchExpressions,
  memory: benchMemory,
  ingest: benchIngest,
  store: benchStore,
  postgres: benchPostgres,
};
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !benchmarks[name]);
if (unknown.length > 0 || !existsSync(samples)) {
  console.error(`No benchmark ${unknown.join(', ')}; there are: ${Object.keys(benchmarks).join(', ')}`);
  process.exit(2);
}
const results: unknown[] = [];
for (const name of wanted.length > 0 ? wanted : Object.keys(benchmarks)) results.push(await benchmarks[name]!());
if (results.includes(false)) process.exitCode = 1;
