/**
 * Trains the weights by which the body of an article is told from what surrounds it, on pages whose body annotators wrote down.
 * `node scripts/reader/train.ts PAGES text|html [--folds 5] [--out FILE] [--score FOLDER]`; PAGES holds ground-truth/*.json and html/*.html.gz.
 * With `--folds` the whole reader is scored on sites that it was not trained on. The same pages give the same weights.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadLexicon } from '../../packages/core/src/lexicon/index.ts';
import { parse } from '../../packages/core/src/parse/index.ts';
import { read } from '../../packages/core/src/read/index.ts';
import { type Mode, questionsOf } from '../../packages/core/src/segment/body/questions.ts';
import { segment } from '../../packages/core/src/segment/index.ts';
import { type Case, casesOf } from './cases.ts';
import { train } from './crf.ts';
import { loadScorer, printed, readPages } from './pages.ts';
import { entriesOf, withWeights } from './weights.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    folds: { type: 'string', default: '0' },
    out: { type: 'string' },
    score: { type: 'string', default: '../shared/dev/score/pages/lib' },
    copies: { type: 'string', default: '2' },
    epochs: { type: 'string', default: '25' },
    rate: { type: 'string', default: '0.1' },
    decay: { type: 'string' },
    margin: { type: 'string' },
    around: { type: 'string' },
  },
});
const [folder = '', named] = positionals;
const mode: Mode = named === 'html' ? 'html' : 'text';
/** What did best on sites not trained on. Text alone tells less, so that its weights are held smaller. */
const BEST = { text: { decay: 0.3, margin: 0.1, around: 1 }, html: { decay: 0.15, margin: 0.5, around: 0.3 } }[mode];
const settings = {
  epochs: +values.epochs,
  rate: +values.rate,
  decay: +(values.decay ?? BEST.decay),
  margin: +(values.margin ?? BEST.margin),
  around: +(values.around ?? BEST.around),
};
const lexicon = loadLexicon();
const scorer = await loadScorer(values.score);
const pages = readPages(folder, scorer);
const cases = casesOf(pages, mode, +values.copies, lexicon, scorer);
const size = questionsOf(mode).reduce((sum, question) => sum + question.size, 0);
const source = `trained by scripts/reader/train.ts on ${cases.length} annotated web pages (annotations CC BY 4.0, Murrough-Foley/web-content-extraction-benchmark, split dev)`;
const trained = (of: readonly Case[]) => entriesOf(train(of, size, settings), mode, source);
console.error(`${cases.length} pages, ${questionsOf(mode).length} questions, ${size} answers`);

const folds = +values.folds;
const scores: unknown[] = [];
for (let fold = 0; fold < folds; fold++) {
  const held = withWeights(lexicon, mode, trained(cases.filter(({ site }) => site % folds !== fold)));
  for (const { html, url, body, site } of pages) {
    if (site % folds !== fold) continue;
    const [document] = read(mode === 'html' ? { html, url } : { text: scorer.naiveText(html, 'lines') });
    scores.push(scorer.pageScore(body, parse(document!, segment(document!, held), lexicon).body));
  }
}
if (folds > 0) console.log(`${mode}, sites not trained on: ${printed(scorer.corpusScore(scores, { bootstrap: 0 }))}`);
if (values.out !== undefined) {
  const lines = trained(cases).map((entry) => JSON.stringify(entry));
  writeFileSync(values.out, `${lines.join('\n')}\n`);
}
