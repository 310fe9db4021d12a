import { fold, wordsOf } from '../search/fold.ts';
import type { Entry, EntryKind, Manifest } from '../search/shapes.ts';
import { escapeHtml } from '../words/html.ts';
import { count, figure } from '../words/labels.ts';
import { load } from './load.ts';
import { rank } from './rank.ts';

const KINDS: { [kind in EntryKind]: string } = {
  story: 'Story',
  name: 'Name',
  event: 'Event',
  quote: 'Quote',
  article: 'Article',
};
const STEP = 25;

const input = document.querySelector<HTMLInputElement>('#q')!;
const found = document.querySelector<HTMLElement>('#found')!;
const hits = document.querySelector<HTMLOListElement>('#hits')!;
const more = document.querySelector<HTMLButtonElement>('#more')!;

const asked = new URLSearchParams(location.search).get('q')?.trim() ?? '';
input.value = asked;
if (asked) void search(asked);
else input.focus();

async function search(query: string): Promise<void> {
  document.title = `${query} · Search · Dateline`;
  try {
    const manifest = await load<Manifest>('search', 'manifest');
    const { entries, partial } = await rank(query, manifest, (n) => load('search', `words-${n}`));
    found.textContent =
      entries.length === 0
        ? `Nothing holds “${query}”.`
        : partial
          ? `Nothing holds all of “${query}”; ${count(entries.length, 'entry holds', 'entries hold')} a part of it.`
          : `${count(entries.length, 'entry holds', 'entries hold')} “${query}”.`;
    let shown = 0;
    const show = async () => {
      const html = await Promise.all(entries.slice(shown, shown + STEP).map((n) => entryHtml(n, manifest, query)));
      shown += STEP;
      hits.insertAdjacentHTML('beforeend', html.join(''));
      more.hidden = shown >= entries.length;
      more.textContent = `Show more (${figure(Math.max(0, entries.length - shown))} left)`;
    };
    more.addEventListener('click', () => void show());
    await show();
  } catch {
    found.textContent = 'The search index cannot be loaded.';
  }
}

async function entryHtml(n: number, { chunk }: Manifest, query: string): Promise<string> {
  const entries = await load<Entry[]>('search', `entries-${Math.floor(n / chunk)}`);
  const [kind, href, title, words, date] = entries[n % chunk]!;
  return (
    `<li><p class="day">${KINDS[kind]}${date && `<br><small>${escapeHtml(date)}</small>`}</p><div>` +
    `<h2><a href="${escapeHtml(href)}">${lit(title, query)}</a></h2>${words && `<p>${lit(words, query)}</p>`}</div></li>`
  );
}

/** Text as HTML with the words of the query marked. */
function lit(text: string, query: string): string {
  const wanted = wordsOf(query);
  let html = '';
  let at = 0;
  for (const { folded, joined, start, end } of wordsOf(text)) {
    const inside = wanted.find((word) =>
      joined && word.joined ? folded.includes(word.folded) : folded.startsWith(word.folded),
    );
    if (!inside) continue;
    // In a joined run only the name itself is marked; folding keeps its length, or else the whole run is.
    const exact = joined && fold(text.slice(start, end)).length === end - start;
    const from = exact ? start + folded.indexOf(inside.folded) : start;
    const to = exact ? from + inside.folded.length : end;
    html += `${escapeHtml(text.slice(at, from))}<mark>${escapeHtml(text.slice(from, to))}</mark>`;
    at = to;
  }
  return html + escapeHtml(text.slice(at));
}
