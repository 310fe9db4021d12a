import { dice } from '../../quality/link/dice.ts';

export interface Report {
  id: string;
  text: string;
  date: string | null;
}

function nameOf(n: number): string {
  const letters = [...String(n + 1000)].map(
    (digit) => 'bdfgklmnrt'[Number(digit)]! + 'aeiou'[(Number(digit) + n) % 5]!,
  );
  const name = letters.join('');
  return name[0]!.toUpperCase() + name.slice(1);
}

/** Short reports: those of one story share most of its names, those of one topic a few; some are the same word for word. */
export function reportsOf(count: number, seed: number): Report[] {
  const throws = dice(seed);
  const stories = Array.from({ length: count / 4 }, (_, n) => ({
    names: Array.from({ length: 8 }, () => nameOf(throws.pick(3000))),
    topic: n % 3 === 0 ? 0 : 1 + throws.pick(20),
  }));
  return Array.from({ length: count }, (_, n) => {
    const { names, topic } = throws.one(stories);
    const around = Array.from({ length: 4 }, () => nameOf(5000 + topic * 8 + throws.pick(8)));
    const told = throws.shuffle(names).slice(0, 6 + throws.pick(3));
    const text = `In reports of ${told.join(' and of ')} there was word of ${around.join(', ')}.`;
    return { id: `r${n}`, text, date: throws.chance(0.2) ? null : `2020-0${1 + throws.pick(9)}-11` };
  });
}
