/**
 * Trains the weights by which the body of an article is told from what surrounds it, on pages whose body annotators wrote down.
 * `node scripts/reader/train.ts PAGES text|html [--folds N] [--out FILE]`; PAGES holds ground-truth/*.json and html/*.html.gz.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { loadLexicon } from '../../packages/core/src/lexicon/index.ts';
import type { Source } from '../../packages/core/src/model/document.ts';
import { read } from '../../packages/core/src/read/index.ts';
import { decode, IMPOSSIBLE } from '../../packages/core/src/segment/body/decode.ts';
import { answer, type Mode, questionsOf } from '../../packages/core/src/segment/body/questions.ts';
import { pageOf } from '../../packages/core/src/segment/page.ts';
import { RULES } from '../../packages/core/src/segment/rules/index.ts';
import { alignLines, tokensOf } from './align.ts';
import { type Model, type Sample, STATES, scoresOf, train } from './crf.ts';
import { disturb } from './disturb.ts';

const [folder = '', mode = 'text', ...rest] = process.argv.slice(2);
const option = (name: string, value: string) =>
  rest[rest.indexOf(`--${name}`) + 1] && rest.includes(`--${name}`) ? rest[rest.indexOf(`--${name}`) + 1]! : value;
const lexicon = loadLexicon();
const { naiveText, decodeBytes } = await import(
  join(process.cwd(), option('score', '../shared/dev/score/pages/lib'), 'naive-text.mjs')
);
const { pageScore, corpusScore, pageF1 } = await import(
  join(process.cwd(), option('score', '../shared/dev/score/pages/lib'), 'metrics.mjs')
);

interface Case extends Sample {
  id: string;
  body: string;
  texts: string[];
  firm: boolean[];
  fold: number;
  disturbed: boolean;
}

/** Reads every page; `copies` adds that many disturbed versions of each. */
function load(copies: number): Case[] {
  const cases: Case[] = [];
  const golds = readdirSync(join(folder, 'ground-truth'))
    .sort()
    .map((name) => ({
      id: name.replace('.json', ''),
      ...JSON.parse(readFileSync(join(folder, 'ground-truth', name), 'utf8')),
    }));
  const titles: string[] = golds
    .map((gold) => gold.ground_truth.title)
    .filter((title) => typeof title === 'string' && title.length > 15);
  golds.forEach((gold, index) => {
    const raw = gunzipSync(readFileSync(join(folder, 'html', `${gold.id}.html.gz`)));
    const body: string = gold.ground_truth.main_content ?? '';
    for (let copy = 0; copy <= copies; copy++) {
      const html: string = copy === 0 ? decodeBytes(raw) : disturb(decodeBytes(raw), titles, index * 10 + copy);
      const style = copy === 2 ? 'paras' : 'lines';
      const short = copy < 2 ? 0 : 4 + ((index * 7) % 17);
      const found = caseOf(
        gold.id,
        body,
        mode === 'html' ? { html, url: gold.url } : { text: naiveText(html, style) as string },
        short,
      );
      if (found) cases.push({ ...found, fold: index, disturbed: copy > 0 });
    }
  });
  return cases;
}

/** A page as the model will see it. `short` > 0 keeps only so many lines of the body: news is shorter than most annotated pages. */
function caseOf(id: string, body: string, source: Source, short: number): Omit<Case, 'fold' | 'disturbed'> | null {
  const [document] = read(source);
  const page = pageOf(document!, lexicon);
  const whole = alignLines(
    page.lines.map((line) => line.text),
    body,
  );
  const covered =
    page.lines.reduce((sum, line, i) => sum + (whole[i] ? tokensOf(line.text).length : 0), 0) /
    Math.max(1, tokensOf(body).length);
  if (covered < 0.7) return null;
  let left = short > 0 ? short : Number.POSITIVE_INFINITY;
  const stays = page.lines.map((_, i) => !whole[i] || left-- > 0);
  page.lines = page.lines.filter((_, i) => stays[i]);
  const kept = whole.filter((_, i) => stays[i]);
  for (const rule of RULES) {
    if (rule.name === 'body') break;
    rule.apply(page);
  }
  const texts = page.lines.map((line) => line.text);
  if (rest.includes('--firm'))
    page.lines.forEach(
      (line, i) =>
        line.kind !== null &&
        console.log(
          kept[i] ? 'GOLD' : 'none',
          line.firm ? 'firm' : 'soft',
          line.kind,
          line.rule,
          id,
          line.text.slice(0, 140),
        ),
    );
  const first = kept.indexOf(true);
  const last = kept.lastIndexOf(true);
  const states = Uint8Array.from(kept, (is, i) => (is ? 1 : i < first ? 0 : i > last ? 3 : 2));
  const cost = Float64Array.from(texts, (text) => Math.min(3, 0.3 + tokensOf(text).length / 15));
  const firm = page.lines.map((line) => line.firm);
  return {
    id,
    body: short > 0 ? texts.filter((_, i) => kept[i]).join('\n') : body,
    texts,
    firm,
    ...answer(page),
    gold: states,
    cost,
  };
}

/** The lines that a model takes for body. */
function pathOf(each: Case, model: Model): Uint8Array {
  const scores = scoresOf(each, model.weights).map((score) => score * 100);
  each.firm.forEach((firm, i) => {
    if (firm) scores[i * STATES + 1] = IMPOSSIBLE;
  });
  return decode(
    scores,
    model.moves.map((move) => move * 100),
  );
}

/** Prints the lines that were taken wrongly (+) or left out wrongly (-). */
function errorsOf(each: Case, path: Uint8Array, scores?: Float64Array): void {
  each.texts.forEach((text, i) => {
    if ((path[i] === 1) !== (each.gold[i] === 1) || option('show', '') === each.id)
      console.log(
        ...(option('show', '') === each.id && scores
          ? [Array.from(scores.subarray(i * 4, i * 4 + 4), (x) => x.toFixed(1)).join(' ')]
          : []),
        each.id,
        i,
        path[i] === 1 ? '+' : '-',
        `gold ${each.gold[i]} took ${path[i]}`,
        tokensOf(text).length,
        text.slice(0, 150),
      );
  });
}

const questions = questionsOf(mode as Mode);
const size = questions.reduce((sum, question) => sum + question.size, 0);
const cases = load(+option('disturbed', '2'));
const settings = {
  epochs: +option('epochs', '25'),
  rate: +option('rate', '0.1'),
  decay: +option('decay', '0.00003'),
  margin: +option('margin', '0.5'),
  around: +option('around', '0.3'),
};
const folds = +option('folds', '0');
console.error(`${cases.length} pages, ${questions.length} questions, ${size} answers`);
if (folds > 0) {
  const pages: { id: string; disturbed: boolean; score: unknown }[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const model = train(
      cases.filter((each) => each.fold % folds !== fold),
      size,
      settings,
    );
    for (const each of cases.filter((each) => each.fold % folds === fold)) {
      const path = pathOf(each, model);
      const text = each.texts.filter((_, i) => path[i] === 1).join('\n');
      pages.push({ id: each.id, disturbed: each.disturbed, score: pageScore(each.body, text) });
      if (rest.includes('--errors') && !each.disturbed) errorsOf(each, path, scoresOf(each, model.weights));
    }
  }
  const report = (label: string, list: typeof pages) => {
    const { f1, precision, recall, accuracy, pagesBelow90, pagesBelow50 } = corpusScore(
      list.map((page) => page.score),
      { bootstrap: 0 },
    );
    console.error(
      label,
      ...[f1, precision, recall, accuracy].map((n: number) => (100 * n).toFixed(1)),
      pagesBelow90,
      pagesBelow50,
    );
  };
  report(
    `${folds}-fold: F1 P R exact <.90 <.50:`,
    pages.filter((page) => !page.disturbed),
  );
  report(
    'disturbed',
    pages.filter((page) => page.disturbed),
  );
  if (rest.includes('--worst'))
    for (const page of pages.sort((a, b) => pageF1(a.score) - pageF1(b.score)).slice(0, +option('worst', '30')))
      console.log(page.id, pageF1(page.score).toFixed(3));
}
const out = option('out', '');
if (out !== '') {
  const model = train(cases, size, settings);
  const round = (values: ArrayLike<number>) => Array.from(values, (value) => Math.round(value * 100) / 100);
  const source = `trained by scripts/reader/train.ts on ${cases.length} annotated web pages (annotations CC BY 4.0, Murrough-Foley/web-content-extraction-benchmark, split dev)`;
  const lines = [JSON.stringify({ mode, question: '(moves)', weights: round(model.moves), source })];
  let base = 0;
  for (const { name, size: width } of questions) {
    lines.push(
      JSON.stringify({
        mode,
        question: name,
        weights: round(model.weights.subarray(base * STATES, (base + width) * STATES)),
        source,
      }),
    );
    base += width;
  }
  writeFileSync(out, `${lines.join('\n')}\n`);
}
