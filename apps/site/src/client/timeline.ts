import type { Row } from '../timeline/row.ts';
import { timelineHtml } from '../timeline/row-html.ts';
import { stripSvg } from '../timeline/strip.ts';
import { count, figure } from '../words/labels.ts';
import { type FILTERS, type FilterState, matches, queryOf, stateOf } from './filter.ts';
import { load } from './load.ts';

/** Filters of the timeline. The address holds their state, so that a filtered view can be shared. */
interface TimelineData {
  rows: Row[];
  stories: { [id: string]: string };
}

/** Lines drawn at a time. */
const STEP = 200;

const form = document.querySelector<HTMLFormElement>('#filters');
const list = document.querySelector<HTMLElement>('#chronology');
if (form && list) start(form, list);

function start(form: HTMLFormElement, list: HTMLElement): void {
  const tally = form.querySelector('output')!;
  const reset = form.querySelector<HTMLButtonElement>('#filter-reset')!;
  const opening = document.querySelector('.opening')!;
  const whole = [...list.childNodes];
  const wholeStrip = opening.querySelector('.strip');
  const fields = [...form.querySelectorAll('select')];
  let story = '';

  const state = (): FilterState => ({
    ...stateOf(`?${new URLSearchParams(fields.map(({ name, value }) => [name, value]))}`),
    story,
  });

  const showStrip = (strip: Node | null) => {
    opening.querySelector('.strip')?.remove();
    if (strip) opening.append(strip);
  };

  const show = async () => {
    const wanted = state();
    const query = queryOf(wanted);
    reset.hidden = query === '';
    form.classList.toggle('active', query !== '');
    if (query === '') {
      list.replaceChildren(...whole);
      showStrip(wholeStrip);
      tally.textContent = count(Number(list.dataset.events), 'event');
      return;
    }
    const data = await load<TimelineData>('data', 'timeline').catch(() => null);
    if (!data) {
      tally.textContent = 'The events cannot be loaded.';
      return;
    }
    // Another choice may have been made while the data was on its way.
    if (queryOf(state()) !== query) return;
    const rows = data.rows.filter((row) => matches(row, wanted));
    tally.textContent = `${figure(rows.length)} of ${count(data.rows.length, 'event')}`;
    const strip = document.createElement('template');
    strip.innerHTML = stripSvg(rows, (key) =>
      rows.slice(0, STEP).some(({ under }) => under === key) ? `#m-${key}` : null,
    );
    showStrip(strip.content.firstElementChild);
    draw(list, rows, data.stories, STEP);
  };

  const read = () => {
    const wanted = stateOf(location.search);
    story = wanted.story;
    for (const field of fields) choose(field, wanted[field.name as (typeof FILTERS)[number]]);
    void show();
  };

  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () => {
    remember(state());
    void show();
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    story = '';
    for (const field of fields) field.value = '';
    remember(state());
    void show();
    fields[0]?.focus();
  });
  addEventListener('popstate', read);
  read();
}

function draw(list: HTMLElement, rows: readonly Row[], stories: TimelineData['stories'], many: number): void {
  const shown = document.createElement('template');
  shown.innerHTML = rows.length
    ? timelineHtml(rows.slice(0, many), '', (id) => stories[id] ?? null)
    : '<p class="note">No event fits all of these. Clear a filter to see more.</p>';
  list.replaceChildren(shown.content);
  if (rows.length <= many) return;
  const more = document.createElement('button');
  more.type = 'button';
  more.textContent = `Show more (${figure(rows.length - many)} left)`;
  more.addEventListener('click', () => draw(list, rows, stories, many + STEP));
  const line = document.createElement('p');
  line.className = 'more';
  line.append(more);
  list.append(line);
}

/** A shared address may name an actor that is not among the most frequent: it gets a line of its own. */
function choose(field: HTMLSelectElement, value: string): void {
  if (value && ![...field.options].some((option) => option.value === value)) field.add(new Option(value, value));
  field.value = value;
}

function remember(state: FilterState): void {
  const query = queryOf(state);
  if (query === location.search) return;
  history.pushState(null, '', `${location.pathname}${query}`);
}
