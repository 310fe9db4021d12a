import type { Descent, Step } from '../descent.ts';
import { sayDate } from './dates.ts';
import { count } from './events.ts';
import { flat, type Line, say } from './line.ts';
import { hang, wrapText } from './wrap.ts';

/** Changed sentences shown; `--json` has all. */
const SHOWN = 6;

/** The way from a copy to its original, and what was changed on it. */
export function descentLines({ chain, changes }: Descent, width: number): Line[] {
  const { kept, changed, removed, added, names } = changes;
  const lines: Line[] = chain.map((step, depth) => [
    say('  '.repeat(depth) + (depth === 0 ? '' : '← ')),
    say(sayStep(step)),
  ]);
  const told = [`${kept} kept`, `${changed.length} changed`, `${removed.length} left out`, `${added.length} added`];
  lines.push(
    [],
    [say(`${count(kept + changed.length + removed.length, 'sentence')} of the original: ${told.join(', ')}`, 'faint')],
  );
  for (const { before, after } of changed.slice(0, SHOWN)) {
    lines.push(...hang(say('− ', 'faint'), wrapText(flat(before.exact), width - 2, 'faint')));
    lines.push(...hang(say('+ ', 'accent'), wrapText(flat(after.exact), width - 2)));
  }
  if (names.length > 0) {
    const pairs = names.slice(0, 12).map(({ copy, original }) => `${copy} for ${original}`);
    lines.push(...hang(say('! ', 'warning'), wrapText(`Garbled names: ${pairs.join(', ')}`, width - 2, 'warning')));
  }
  return lines;
}

/** "rehost · Gulf Ledger, from Reuters · Fri 22 Mar 2019 · a1b2c3". */
function sayStep({ articleId, publisher, headline, via, published, copy }: Step): string {
  const house = flat(publisher ?? headline ?? 'publisher unknown');
  const from = via.filter((name) => name !== publisher);
  const source = from.length > 0 ? `${house}, from ${from.map(flat).join(', ')}` : house;
  return [copy ?? 'original', source, sayDate(published), articleId].join(' · ');
}
