import type { EventStatus } from '@dateline/core/model';
import { escapeHtml } from '../words/html.ts';
import { count, figure } from '../words/labels.ts';
import { sayMonth, shortMonth } from '../words/months.ts';

/** What one bar counts: events that are facts, and those only planned, threatened, supposed or denied. */
interface Bar {
  key: string;
  facts: number;
  others: number;
}

interface Counted {
  under: string;
  status: EventStatus;
}

/** Heights are pixels and widths per cent, so that the strip is as wide as the page and its letters keep their size. */
const HEIGHT = 72;
const WIDTH = 100;

/**
 * Events by month as an SVG strip, by year when months would be thinner than a finger. A few outliers at either end
 * are left off and counted in words. Empty when there is nothing to compare. `linkOf` gives where a bar leads, if anywhere.
 */
export function stripSvg(rows: readonly Counted[], linkOf: (key: string) => string | null): string {
  const dated = rows.filter(({ under }) => /^\d{4}(-\d\d)?$/.test(under));
  const months = barsOf(
    dated.filter(({ under }) => under.length > 4),
    'month',
  );
  const byYear = months.length > 120;
  const bars = byYear ? barsOf(dated, 'year') : months;
  if (bars.length < 3) return '';
  const shown = bars.reduce((sum, { facts, others }) => sum + facts + others, 0);
  const most = Math.max(...bars.map(({ facts, others }) => facts + others));
  const step = WIDTH / bars.length;
  const left = rows.length - shown;
  const label = `${count(shown, 'event')} by ${byYear ? 'year' : 'month'}, ${sayMonth(bars[0]!.key)} to ${sayMonth(bars.at(-1)!.key)}; most in one: ${figure(most)}.`;
  const drawn = bars.map((bar, i) => drawBar(bar, i * step, step, most, linkOf(bar.key))).join('');
  const axis = `<line x1="0" x2="100%" y1="${HEIGHT + 0.5}" y2="${HEIGHT + 0.5}"/>`;
  const note = left > 0 ? ` ${figure(left)} more stand outside it, undated or dated too loosely.` : '';
  return (
    `<figure class="strip"><svg width="100%" height="${HEIGHT + 22}" role="group" aria-label="${escapeHtml(label)}">` +
    `<g class="bars">${drawn}</g><g class="axis" aria-hidden="true">${axis}${ticks(bars, step, byYear)}</g></svg>` +
    `<figcaption>Events by ${byYear ? 'year' : 'month'}: <span class="key-fact">happened or ongoing</span> <span class="key-other">planned, threatened, hypothetical or denied</span>.${note}</figcaption></figure>`
  );
}

function barsOf(rows: readonly Counted[], unit: 'month' | 'year'): Bar[] {
  const counted = new Map<string, Bar>();
  for (const { under, status } of rows) {
    const key = unit === 'year' ? under.slice(0, 4) : under;
    const bar = counted.get(key) ?? { key, facts: 0, others: 0 };
    if (status === 'happened' || status === 'ongoing') bar.facts++;
    else bar.others++;
    counted.set(key, bar);
  }
  const keys = [...counted.keys()].sort();
  const first = keys[outliers(keys, counted, rows.length / 20)];
  const last = keys.at(-1 - outliers([...keys].reverse(), counted, rows.length / 50));
  if (!first || !last) return [];
  const bars: Bar[] = [];
  for (let key = first; key <= last; key = next(key)) bars.push(counted.get(key) ?? { key, facts: 0, others: 0 });
  return bars;
}

/** How many keys at the outer end hold together no more than `few`: 1953 must not squeeze 2019 to a line. */
function outliers(keys: readonly string[], counted: ReadonlyMap<string, Bar>, few: number): number {
  let held = 0;
  return keys.findIndex((key) => {
    const { facts, others } = counted.get(key)!;
    held += facts + others;
    return held > few;
  });
}

/** "2019-12" -> "2020-01", "2019" -> "2020". */
function next(key: string): string {
  const [year = 0, month] = key.split('-').map(Number);
  if (month === undefined) return String(year + 1).padStart(4, '0');
  const [y, m] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}`;
}

function drawBar({ key, facts, others }: Bar, x: number, step: number, most: number, link: string | null): string {
  const total = facts + others;
  if (total === 0) return '';
  const unit = HEIGHT / most;
  const width = Math.min(step * 0.8, 2.5);
  const rect = (name: string, number: number, y: number) =>
    number
      ? `<rect class="${name}" x="${round(x)}%" y="${round(y)}" width="${round(width)}%" height="${round(number * unit)}"/>`
      : '';
  const said = `${sayMonth(key)}: ${count(total, 'event')}`;
  const drawn =
    `<rect class="hit" x="${round(x)}%" y="0" width="${round(step)}%" height="${HEIGHT}"/>` +
    rect('fact', facts, HEIGHT - facts * unit) +
    rect('other', others, HEIGHT - total * unit);
  const title = `<title>${said}</title>`;
  return link === null ? `<g>${title}${drawn}</g>` : `<a href="${link}" aria-label="${said}">${title}${drawn}</a>`;
}

/** A label under the axis: the year where it begins, months between when the bars are few. */
interface Tick {
  x: number;
  text: string;
  year: boolean;
}

function ticksOf(bars: readonly Bar[], step: number, byYear: boolean): Tick[] {
  return bars.flatMap(({ key }, i): Tick[] => {
    const x = i * step;
    const year = key.slice(0, 4);
    if (byYear || key.endsWith('-01')) return [{ x, text: year, year: true }];
    if (i === 0) return [{ x, text: `${shortMonth(key)} ${year}`, year: true }];
    return bars.length <= 24 ? [{ x, text: shortMonth(key), year: false }] : [];
  });
}

/** Draws the labels, thinned so that none touches another; those that would touch on a narrow page are "minor" and go there. */
function ticks(bars: readonly Bar[], step: number, byYear: boolean): string {
  const all = ticksOf(bars, step, byYear);
  const html: string[] = [];
  let free = 0;
  let freeNarrow = 0;
  all.forEach(({ x, text, year }, n) => {
    const end = x + text.length * 0.75 + 1;
    const next = all.slice(n + 1).find((tick) => tick.year);
    // A month gives way to the year that it would touch.
    if (x < free || (!year && next && next.x < end)) return;
    free = end;
    const minor = !year || x < freeNarrow;
    if (!minor) freeNarrow = x + text.length * 2.2 + 2;
    const name = [year ? 'year' : '', minor ? 'minor' : ''].filter(Boolean).join(' ');
    html.push(`<text class="${name}" x="${round(x)}%" y="${HEIGHT + 17}">${text}</text>`);
  });
  return html.join('');
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
