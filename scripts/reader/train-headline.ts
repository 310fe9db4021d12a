/**
 * Trains the weights of the signs by which a headline is told in a text without markup, on pages whose title annotators wrote down.
 * `node scripts/reader/train-headline.ts PAGES [--score DIR] > packages/core/lexicon/weights/headline.jsonl`; says on stderr how often
 * the right line is found in five folds. PAGES holds ground-truth/*.json and html/*.html.gz, DIR the scorer's naive-text.mjs.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { loadLexicon } from '../../packages/core/src/lexicon/index.ts';
import { read } from '../../packages/core/src/read/index.ts';
import {
  mayBeHeadline,
  REACH,
  SIGNS,
  signsOf,
  surroundingsOf,
} from '../../packages/core/src/segment/headline/signs.ts';
import { HEADLINE } from '../../packages/core/src/segment/headline/weights.ts';
import { pageOf } from '../../packages/core/src/segment/page.ts';
import { firstProse } from '../../packages/core/src/segment/rules/headline-again.ts';
import { RULES } from '../../packages/core/src/segment/rules/index.ts';

const FOLDS = 5;
const ROUNDS = 400;
const STEP = 2;
const SHRINK = 0.005;

interface Candidate {
  signs: number[];
  right: boolean;
}

const [folder = '', ...rest] = process.argv.slice(2);
const scorer = rest[rest.indexOf('--score') + 1] ?? '../shared/dev/score/pages/lib';
const { naiveText, decodeBytes } = await import(join(process.cwd(), scorer, 'naive-text.mjs'));
const lexicon = loadLexicon();
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The candidates of each page whose title stands in its text. */
function load(): { pages: Candidate[][]; lost: number } {
  const pages: Candidate[][] = [];
  let lost = 0;
  for (const name of readdirSync(join(folder, 'ground-truth')).sort()) {
    const { ground_truth } = JSON.parse(readFileSync(join(folder, 'ground-truth', name), 'utf8'));
    const html = gunzipSync(readFileSync(join(folder, 'html', name.replace('.json', '.html.gz'))));
    const text: string = naiveText(decodeBytes(html), 'lines');
    const title = plain(ground_truth.title ?? '');
    if (title === '' || !` ${plain(text)} `.includes(` ${title} `)) continue;
    const candidates = candidatesOf(text, title);
    if (candidates.some(({ right }) => right)) pages.push(candidates);
    else lost++;
  }
  return { pages, lost };
}

function candidatesOf(text: string, title: string): Candidate[] {
  const [document] = read({ text, format: 'text' });
  const page = pageOf(document!, lexicon);
  for (const rule of RULES) {
    if (rule.name === 'headline-again') break;
    rule.apply(page);
  }
  const first = firstProse(page);
  if (first < 0) return [];
  const around = surroundingsOf(page, first);
  const candidates: Candidate[] = [];
  for (let i = Math.max(0, first - REACH); i <= first; i++)
    if (mayBeHeadline(page, i))
      candidates.push({ signs: signsOf(around, i), right: plain(page.lines[i]!.text) === title });
  return candidates;
}

const weigh = (signs: readonly number[], weights: readonly number[]) =>
  signs.reduce((sum, sign, k) => sum + sign * weights[k]!, 0);

/** Gradient ascent on the likelihood of the right line among all candidates of its page. */
function train(pages: readonly Candidate[][]): number[] {
  const weights = new Array<number>(SIGNS.length).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Array<number>(SIGNS.length).fill(0);
    for (const candidates of pages) {
      const scores = candidates.map(({ signs }) => weigh(signs, weights));
      const most = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - most));
      const all = shares.reduce((sum, share) => sum + share, 0);
      const right = shares.reduce((sum, share, i) => sum + (candidates[i]!.right ? share : 0), 0);
      candidates.forEach((candidate, i) => {
        const pull = (candidate.right ? shares[i]! / right : 0) - shares[i]! / all;
        candidate.signs.forEach((sign, k) => {
          slope[k]! += pull * sign;
        });
      });
    }
    weights.forEach((weight, k) => {
      weights[k] = weight + STEP * (slope[k]! / pages.length - (SHRINK / 2) * weight);
    });
  }
  return weights;
}

function isRight(candidates: readonly Candidate[], weights: readonly number[]): boolean {
  const best = candidates.toSorted((a, b) => weigh(b.signs, weights) - weigh(a.signs, weights))[0];
  return best?.right === true;
}

const { pages, lost } = load();
let right = 0;
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = train(pages.filter((_, i) => i % FOLDS !== fold));
  right += pages.filter((candidates, i) => i % FOLDS === fold && isRight(candidates, weights)).length;
}
console.error(`${FOLDS}-fold: right in ${right} of ${pages.length} pages; in ${lost} the title's line is no candidate`);
const source = `trained by scripts/reader/train-headline.ts on ${pages.length} annotated web pages (annotations CC BY 4.0, Murrough-Foley/web-content-extraction-benchmark, split dev)`;
const weights = train(pages).map((weight) => Math.round(weight * 100) / 100);
console.log(JSON.stringify({ mode: 'text', question: HEADLINE, weights, source }));
