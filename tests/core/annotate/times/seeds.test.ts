import { annotate } from '@dateline/core/annotate';
import { loadLexicon } from '@dateline/core/lexicon';
import { type Article, type Block, contains, type Document, type Time } from '@dateline/core/model';
import { describe, expect, test } from 'vitest';
import { loadSeeds, placeOf, type Seed, seedsAbsent } from '../../../gold/seeds.ts';

interface GoldTime {
  line: number;
  text: string;
  textAccept?: string[];
  nth?: number;
  in?: string;
  optional?: boolean;
  edtf: string | null;
  edtfAccept?: (string | null)[];
  timex3: string;
}

const lexicon = loadLexicon();

/** Times of a page whose body is what the gold says, so that this test is about times alone. */
function timesOf({ text, gold }: Seed, date?: string): Time[] {
  const body = new Set((gold.body as number[][]).flat());
  const blocks: Block[] = [];
  let start = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (body.has(index + 1))
      blocks.push({ kind: 'paragraph', start, end: start + line.length, text: line, rule: 'gold' });
    start += line.length + 1;
  }
  const published = date === undefined ? null : { edtf: date, certainty: 'stated', basis: [] };
  const rest = { headline: null, bylines: [], captions: [], basis: {}, url: null, publisher: null, dateline: null };
  return annotate(
    { text } as Document,
    { ...rest, blocks, published, language: 'en', body: text } as unknown as Article,
    lexicon,
  ).times;
}

/** "PTXH" and "PXH" are two spellings of some hours. */
const plain = (timex: string | undefined) => timex?.replace(/^PTX/, 'PX');

/** The one of several equal fragments in a line that the gold means. */
function placeOfNth(text: string, { line, nth = 1 }: GoldTime, fragment: string): { start: number; end: number } {
  let place = placeOf(text, line, fragment);
  for (let n = 1; n < nth; n++) place = placeOf(text, line, fragment, place.end);
  return place;
}

function find(times: Time[], text: string, gold: GoldTime): Time | undefined {
  const places = [gold.text, ...(gold.textAccept ?? [])].flatMap((fragment) => {
    try {
      return [placeOfNth(text, gold, fragment)];
    } catch {
      return []; // an accepted spelling need not occur
    }
  });
  return times.find((time) => places.some(({ start, end }) => time.start === start && time.end === end));
}

describe.skipIf(seedsAbsent)('times of the seed pages', () => {
  for (const seed of loadSeeds()) {
    const { name, text, gold } = seed;
    const golds = gold.times as GoldTime[];
    const date: string | undefined = gold.assume ?? gold.article.published ?? undefined;

    test(`${name}: each is found and has its value, the date given`, () => {
      const times = timesOf(seed, date);
      for (const one of golds.filter(({ optional }) => !optional)) {
        const time = find(times, text, one);
        const label = `line ${one.line}: ${one.text}`;
        expect(time, label).toBeDefined();
        const isRight =
          plain(time!.timex3) === plain(one.timex3) ||
          [one.edtf, ...(one.edtfAccept ?? [])].some(
            (edtf) =>
              edtf !== null && time!.edtf !== undefined && contains(edtf, time!.edtf) && contains(time!.edtf, edtf),
          );
        expect(isRight, `${label}: ${time!.timex3} ${time!.edtf}`).toBe(true);
      }
    });

    test(`${name}: nothing else in the body is taken for a time`, () => {
      const places = golds.flatMap((one) => {
        const { start, end } = placeOfNth(text, one, one.text);
        return [[start - 12, end + 12] as const];
      });
      const others = timesOf(seed, date).filter(
        (time) => !places.some(([start, end]) => time.start < end && start < time.end),
      );
      expect(others.map((time) => time.text)).toEqual([]);
    });

    test(`${name}: without the date no value excludes the truth`, () => {
      const undated = timesOf(seed);
      for (const one of golds) {
        const time = find(undated, text, one);
        if (!time?.edtf || one.edtf === null || /^[~.]|XXXX/.test(time.edtf)) continue;
        const accepted = [one.edtf, ...(one.edtfAccept ?? [])].filter((edtf) => edtf !== null);
        const holds = accepted.some((edtf) => contains(time.edtf!, edtf) || contains(edtf, time.edtf!));
        expect(holds, `line ${one.line}: ${one.text} as ${time.edtf}`).toBe(true);
      }
    });
  }
});
