import type { Record } from '@dateline/core';
import { dice } from '../quality/link/dice.ts';
import { recordOf } from '../quality/link/record.ts';

const CONSONANTS = 'b c d f g h k l m n p r s t v w z br ch dr gr kr pl st tr'.split(' ');
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'io'];

/** The n-th commonest word of an invented language. */
function wordAt(rank: number): string {
  let word = '';
  for (let left = rank + 7; left > 0; left = Math.floor(left / 176)) {
    word += CONSONANTS[left % 22]! + VOWELS[Math.floor(left / 22) % 8]!;
  }
  return word;
}

/**
 * A stream of invented articles, the same for the same seed: words after Zipf's law, stories of some dozen reports that share names and
 * matter, and one page in five a copy: a rehost with its host's furniture, a cut or a version with a fresh paragraph.
 */
export function streamOf(count: number, seed = 1): Record[] {
  const throws = dice(seed);
  const VOCABULARY = 60_000;
  const word = () => wordAt(Math.floor(VOCABULARY ** throws.roll()) - 1);
  const nameOf = (rank: number) => {
    const name = wordAt(rank * 13 + 90_000);
    return name[0]!.toUpperCase() + name.slice(1);
  };
  const records: Record[] = [];
  const recent: { title: string; paragraphs: string[]; names: string[]; matter: string[] }[] = [];
  const furniture = Array.from({ length: 40 }, () => Array.from({ length: 14 }, word).join(' '));
  for (let n = 0; n < count; n++) {
    const date = new Date(Date.UTC(2020, 0, 1) + Math.floor(n / 90) * 86_400_000).toISOString().slice(0, 10);
    const model = recent.length > 0 && throws.chance(0.75) ? throws.one(recent) : undefined;
    if (model && throws.chance(0.27)) {
      const kept = throws.chance(0.3) ? model.paragraphs.slice(0, 3) : model.paragraphs;
      records.push(recordOf({ id: `p${n}`, title: model.title, paragraphs: [...kept, throws.one(furniture)], date }));
      continue;
    }
    const names = model?.names ?? Array.from({ length: 6 }, () => nameOf(throws.pick(20_000)));
    const matter = model?.matter ?? Array.from({ length: 12 }, () => wordAt(2000 + throws.pick(50_000)));
    const sentence = () =>
      Array.from({ length: 20 }, () =>
        throws.chance(0.08) ? throws.one(names) : throws.chance(0.1) ? throws.one(matter) : word(),
      ).join(' ');
    const paragraphs = Array.from({ length: 7 }, () => `${sentence()}, ${1 + throws.pick(900)}. ${sentence()}.`);
    const article = {
      title: `${throws.one(names)} ${throws.one(matter)} ${word()} ${throws.one(names)}`,
      paragraphs,
      names,
      matter,
    };
    recent.push(article);
    if (recent.length > 400) recent.shift();
    records.push(recordOf({ id: `p${n}`, ...article, date }));
  }
  return records;
}
