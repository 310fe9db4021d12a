import { ingest } from '@dateline/core/ingest';
import { openStore } from '@dateline/core/store';
import { lexicon, pages } from '../core/ingest/pages.ts';
import { dice } from '../quality/link/dice.ts';
import { check, cleanHash, hashOf } from './clean.ts';

/** The same batch in another order and cut otherwise, three times over: the export stays the same. */
export async function soakShuffle(rounds: number): Promise<string> {
  const throws = dice(11);
  const expected = await cleanHash();
  for (let round = 0; round < rounds; round++) {
    const store = await openStore(':memory:');
    for (let time = 0; time < 3; time++) {
      const sources = [...pages()].map((source) => ({ source, place: throws.roll() }));
      sources.sort((a, b) => a.place - b.place);
      const batch = 1 + throws.pick(17);
      await ingest(
        store,
        sources.map(({ source }) => source),
        lexicon,
        { batch },
      );
    }
    check((await hashOf(store)) === expected, `round ${round}: another order gives something else`);
    await store.close();
  }
  return `${rounds} shuffled batches, three times each: the same export`;
}
