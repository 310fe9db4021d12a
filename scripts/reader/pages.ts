/** The annotated pages that the weights are trained on, and how they are scored. Nothing of them is kept in the project. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface AnnotatedPage {
  id: string;
  url: string;
  html: string;
  /** The article's words as annotators wrote them down, one line a paragraph. */
  body: string;
  title: string;
  /** Number of its site: pages of one site are never divided between training and testing. */
  site: number;
}

/** The scorer's modules, which stand beside the data: what a careless scraper makes of a page, and the measures. */
export async function loadScorer(folder: string) {
  const path = (name: string) => resolve(folder, name);
  const { naiveText, decodeBytes } = await import(path('naive-text.mjs'));
  const { pageScore, corpusScore, pageF1 } = await import(path('metrics.mjs'));
  return {
    naiveText: naiveText as (html: string, style: 'lines' | 'paras') => string,
    decodeBytes: decodeBytes as (bytes: Uint8Array) => string,
    pageScore: pageScore as (gold: string, text: string) => unknown,
    pageF1: pageF1 as (score: unknown) => number,
    corpusScore: corpusScore as (scores: unknown[], options: { bootstrap: number }) => CorpusScore,
  };
}

export type Scorer = Awaited<ReturnType<typeof loadScorer>>;

export interface CorpusScore {
  f1: number;
  precision: number;
  recall: number;
  /** Share of the pages whose words are all right. */
  accuracy: number;
  pagesBelow90: number;
  pagesBelow50: number;
}

/** Reads `ground-truth/*.json` and `html/*.html.gz` of a folder, in the order of their names. */
export function readPages(folder: string, { decodeBytes }: Scorer): AnnotatedPage[] {
  const names = readdirSync(join(folder, 'ground-truth')).sort();
  const golds = names.map((name) => JSON.parse(readFileSync(join(folder, 'ground-truth', name), 'utf8')));
  const hostOf = (url: string | undefined, index: number) =>
    url === undefined ? names[index]! : new URL(url).host.replace(/^www\./, '');
  const hosts = golds.map((gold, index) => hostOf(gold.url, index));
  const sites = [...new Set(hosts)].sort();
  return golds.map((gold, index) => {
    const id = names[index]!.replace('.json', '');
    return {
      id,
      url: gold.url ?? '',
      html: decodeBytes(gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`)))),
      body: gold.ground_truth.main_content ?? '',
      title: gold.ground_truth.title ?? '',
      site: sites.indexOf(hosts[index]!),
    };
  });
}

export const printed = ({ f1, precision, recall, accuracy, pagesBelow90, pagesBelow50 }: CorpusScore): string =>
  `F1 P R exact ${[f1, precision, recall, accuracy].map((n) => (100 * n).toFixed(1)).join(' ')}, below .90: ${pagesBelow90}, below .50: ${pagesBelow50}`;
