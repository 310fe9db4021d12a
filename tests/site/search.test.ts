import { rank } from '@dateline/site/client/rank.ts';
import { fold, shardOf, termsOf, wordsOf } from '@dateline/site/search/fold.ts';
import type { Shard } from '@dateline/site/search/shapes.ts';
import { describe, expect, test } from 'vitest';

const terms = (text: string) => wordsOf(text).flatMap(termsOf);

describe('words to search by', () => {
  test('case, width and accents do not matter; Hangul and kana stay whole', () => {
    expect(['Türkiye', 'ＵＮ', 'Choe Son-hui', '한국', 'ガザ'].map(fold)).toEqual([
      'turkiye',
      'un',
      'choe son-hui',
      '한국',
      'ガザ',
    ]);
  });

  test('joined scripts give pairs of signs, beside plain words', () => {
    expect(terms('G7 정상회담 in 平壌')).toEqual(['g7', '정상', '상회', '회담', '담', 'in', '平壌', '壌']);
  });

  test('a word knows where it stands', () => {
    const text = 'In Türkiye, 北京で.';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['In', 'Türkiye', '北京で']);
  });
});

describe('ranking', () => {
  /** An index of texts, the first line of each being its title. */
  function indexOf(texts: string[], shards = 3) {
    const held: Shard[] = Array.from({ length: shards }, () => ({}));
    const last = new Map<string, number>();
    texts.forEach((text, n) => {
      const titled = new Set(terms(text.split('\n')[0]!));
      for (const term of new Set(terms(text))) {
        const posting = n * 2 + (titled.has(term) ? 1 : 0);
        (held[shardOf(term, shards)]![`_${term}`] ??= []).push(posting - (last.get(term) ?? 0));
        last.set(term, posting);
      }
    });
    return (query: string) => rank(query, { shards, entries: texts.length, chunk: 10 }, async (n) => held[n]!);
  }

  const search = indexOf([
    'Talks\nThe envoys met in Hanoi.',
    'Hanoi summit\nNo deal.',
    '남북정상회담\n개최',
    'constructor\nprototype',
  ]);

  test('a title counts for more, the beginning of a word is enough', async () => {
    expect(await search('hanoi')).toEqual({ entries: [1, 0], partial: false });
    expect(await search('env')).toEqual({ entries: [0], partial: false });
  });

  test('every word must be there, unless no entry has them all', async () => {
    expect(await search('hanoi envoys')).toEqual({ entries: [0], partial: false });
    expect(await search('hanoi zebra')).toEqual({ entries: [1, 0], partial: true });
    expect(await search('zebra')).toEqual({ entries: [], partial: false });
  });

  test('a part of a compound is found, by two signs or by one', async () => {
    expect((await search('정상회담')).entries).toEqual([2]);
    expect((await search('담')).entries).toEqual([2]);
    expect((await search('정상담')).entries).toEqual([2]);
  });

  test('names that every object has are words like others', async () => {
    expect((await search('constructor')).entries).toEqual([3]);
    expect((await search('valueOf toString')).entries).toEqual([]);
  });
});
