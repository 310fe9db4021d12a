import { filterOf, mayHaveAt, type WordFilter } from '../../lexicon/filter.ts';
import { compiled, type Lexicon } from '../../lexicon/lexicon.ts';
import type { Article, Basis } from '../../model/article.ts';
import { BODY_KINDS } from '../../model/block.ts';
import { classAt, LETTER } from '../../segment/letters.ts';
import { basisOf, choose, type Witnesses } from '../witnesses/index.ts';

type Language = Pick<Article, 'language'> & { basis: Basis[] };

/** What holds all of them: a text in Latin letters is counted for none. */
const OTHER_SCRIPT = /[\u0370-\u10ff\u3040-\u9fff\uac00-\ud7af]/;
const SCRIPTS: readonly [RegExp, string][] = [
  [/[\uac00-\ud7af]/g, 'ko'],
  [/[\u3040-\u30ff]/g, 'ja'],
  [/[\u4e00-\u9fff]/g, 'zh'],
  [/[\u0e00-\u0e7f]/g, 'th'],
  [/[\u0590-\u05ff]/g, 'he'],
  [/[\u0370-\u03ff]/g, 'el'],
  [/[\u10a0-\u10ff]/g, 'ka'],
  [/[\u0530-\u058f]/g, 'hy'],
  [/[\u0900-\u097f]/g, 'hi'],
  [/[\u0980-\u09ff]/g, 'bn'],
  [/[\u0600-\u06ff]/g, 'ar'],
  [/[\u0400-\u04ff]/g, 'ru'],
];

/** The language of the body's own words; what the page declares settles what the words leave open. */
export function readLanguage(w: Witnesses): Language {
  const declared = [
    w.structured?.language,
    w.meta('feed:language'),
    w.document.markup?.language,
    w.meta('content-language', 'og:locale', 'language', 'dc.language'),
  ];
  const said: Basis[] = declared.flatMap((tag) =>
    tag && /^[a-z]{2,3}(?:[-_][a-z\d]{1,8}){0,4}$/i.test(tag.trim())
      ? [basisOf('declared', 'meta', tag.trim().replace('_', '-'))]
      : [],
  );
  const body = w.blocks
    .filter((block) => BODY_KINDS.has(block.kind))
    .map((block) => block.text)
    .join(' ')
    .slice(0, 6000);
  const heard = hear(body, w);
  if (heard) said.unshift(basisOf('words', 'text', heard));
  const agreed = said.find((each) => each.rule === 'declared' && heard !== null && sameLanguage(each.value, heard));
  const chosen = agreed ?? said[0];
  return { language: chosen ? chosen.value.toLowerCase().split('-')[0]! : null, basis: choose(said, chosen) };
}

const sameLanguage = (tag: string, heard: string) => tag.toLowerCase().split('-')[0] === heard;

function hear(body: string, w: Witnesses): string | null {
  const sample = body.slice(0, 1500);
  for (const [pattern, language] of OTHER_SCRIPT.test(sample) ? SCRIPTS : []) {
    const count = sample.match(pattern)?.length ?? 0;
    if (language === 'ja' ? count > sample.length * 0.1 : count > sample.length * 0.2)
      return language === 'ru' && /[їієґ]/i.test(sample)
        ? 'uk'
        : language === 'ar' && /[پچژگ]/.test(sample)
          ? 'fa'
          : language;
  }
  const { languages, byWord, mayBe } = compiled(w.lexicon, buildStopwords);
  const hits = languages.map(() => 0);
  const lower = body.toLowerCase();
  let words = 0;
  for (let at = 0; at < lower.length; at++) {
    const start = at;
    while (at < lower.length && isOfWord(lower, at)) at++;
    if (at === start) continue;
    words++;
    if (mayHaveAt(mayBe, lower, start, at))
      for (const index of byWord.get(lower.slice(start, at)) ?? NONE) hits[index]!++;
  }
  if (words < 8) return null;
  const most = Math.max(0, ...hits);
  return most > words * 0.12 ? languages[hits.indexOf(most)]! : null;
}

const APOSTROPHE = 39;
const isOfWord = (text: string, at: number) => (classAt(text, at) & LETTER) !== 0 || text.charCodeAt(at) === APOSTROPHE;

/** Stopwords of all languages at once: each word of a text costs one look-up, most of those that are none not even that. */
interface Stopwords {
  languages: string[];
  /** Word -> places in `languages`. */
  byWord: Map<string, number[]>;
  mayBe: WordFilter;
}

const NONE: readonly number[] = [];

function buildStopwords(lexicon: Lexicon): Stopwords {
  const lists = lexicon.forms.filter(({ name }) => name === 'stopwords');
  const byWord = new Map<string, number[]>();
  for (const [index, { words }] of lists.entries())
    for (const word of new Set(words)) {
      const known = byWord.get(word);
      if (known) known.push(index);
      else byWord.set(word, [index]);
    }
  return { languages: lists.map(({ language }) => language), byWord, mayBe: filterOf(byWord.keys()) };
}
