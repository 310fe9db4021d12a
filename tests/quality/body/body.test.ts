import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { loadLexicon } from '@dateline/core/lexicon';
import type { Source } from '@dateline/core/model';
import { parse } from '@dateline/core/parse';
import { read } from '@dateline/core/read';
import { segment } from '@dateline/core/segment';
import { expect, test } from 'vitest';

/** Every so many pages are read: enough to see a fall, quick enough for every run. */
const EACH = 4;
/** The weights were trained on these pages too: what they reach on sites they have not seen, `scripts/reader/train.ts --folds 5` prints. */
const FLOORS = { html: { f1: 0.97, exact: 0.22, poor: 0 }, text: { f1: 0.95, exact: 0.16, poor: 0 } };

const DEV = fileURLToPath(new URL('../../../../shared/dev/', import.meta.url));
const PAGES = `${DEV}pages/dev/`;
const absent = !existsSync(PAGES);
if (absent)
  console.warn('The annotated pages (../shared/dev) are absent: the floors of the body are not held in this run.');

const lexicon = loadLexicon();
/** The scorer's module of that name, loaded from beside the data. */
const load = (name: string) => import(pathToFileURL(`${DEV}score/pages/lib/${name}.mjs`).href);

function bodyOf(source: Source): string {
  const [document] = read(source);
  return parse(document!, segment(document!, lexicon), lexicon).body;
}

test.skipIf(absent)('the body keeps its floors, of pages and of their bare text', { timeout: 120_000 }, async () => {
  const [{ pageScore, corpusScore }, { naiveText, decodeBytes }] = await Promise.all([
    load('metrics'),
    load('naive-text'),
  ]);
  const names = readdirSync(`${PAGES}ground-truth`)
    .sort()
    .filter((_, index) => index % EACH === 0);
  const scores: Record<keyof typeof FLOORS, unknown[]> = { html: [], text: [] };
  for (const name of names) {
    const { url, ground_truth } = JSON.parse(readFileSync(`${PAGES}ground-truth/${name}`, 'utf8'));
    const html = decodeBytes(gunzipSync(readFileSync(`${PAGES}html/${name.replace('.json', '.html.gz')}`)));
    scores.html.push(pageScore(ground_truth.main_content, bodyOf({ html, ...(url ? { url } : {}) })));
    scores.text.push(pageScore(ground_truth.main_content, bodyOf({ text: naiveText(html, 'lines'), format: 'text' })));
  }
  for (const [mode, floor] of Object.entries(FLOORS)) {
    const { f1, accuracy, pagesBelow50 } = corpusScore(scores[mode as keyof typeof FLOORS], { bootstrap: 0 });
    console.log(
      `body from ${mode}, ${names.length} pages: F1 ${f1.toFixed(3)}, exact ${accuracy.toFixed(3)}, below .50: ${pagesBelow50}`,
    );
    expect(f1, `F1 from ${mode}`).toBeGreaterThanOrEqual(floor.f1);
    expect(accuracy, `exact pages from ${mode}`).toBeGreaterThanOrEqual(floor.exact);
    expect(pagesBelow50, `pages below .50 from ${mode}`).toBeLessThanOrEqual(floor.poor);
  }
});
