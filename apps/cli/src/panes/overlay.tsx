import { Box } from 'ink';
import type { ReactElement } from 'react';
import { cell, type Line, say } from '../lines/line.ts';
import { MARKS } from '../lines/tones.ts';
import { FIELDS, type FilterForm, LABELS } from '../session/filters.ts';
import { Lines } from './lines.tsx';

interface OverlayProps {
  width: number;
  height: number;
}

const KEYS: readonly (readonly [string, string])[] = [
  ['↑ ↓  j k', 'move'],
  ['space  PgUp PgDn', 'a page'],
  ['g G  Home End', 'first, last'],
  ['enter  s', 'open: an event opens at the words that say it'],
  ['n p', 'next, previous source or event'],
  ['b', 'unfold or fold menus and other boilerplate'],
  ['1–5  tab', 'timeline, stories, articles, quotes, entities'],
  ['/', 'search everything'],
  ['f  x', 'filter; clear the filters'],
  ['r', 'read the list again'],
  ['esc  backspace', 'back'],
  ['q', 'quit'],
];

/** What `?` shows: keys and marks. Any key closes it. */
export function Help({ width, height }: OverlayProps): ReactElement {
  const marks = Object.entries(MARKS).map(([status, mark]): Line[number][] => [
    say(mark, status as keyof typeof MARKS),
    say(` ${status}`),
  ]);
  const half = Math.ceil(marks.length / 2);
  const row = (some: Line[]): Line =>
    some.flatMap((line) => [...line, say(' '.repeat(Math.max(1, 16 - line.map((s) => s.text).join('').length)))]);
  const lines: Line[] = [
    [say('Keys', 'head')],
    ...KEYS.map(([key, does]): Line => [say(cell(key, 18), 'accent'), say(does)]),
    [],
    [say('Did it happen?', 'head')],
    row(marks.slice(0, half)),
    row(marks.slice(half)),
    [],
    [say('3× independent sources   ', 'accent'), say('! sources differ   ~ inferred', 'warning')],
  ];
  return <Card lines={lines} width={width} height={height} />;
}

/** The filter form behind `f`. */
export function Form({ form, width, height }: OverlayProps & { form: FilterForm }): ReactElement {
  const lines: Line[] = [
    [say('Show events with', 'head')],
    [],
    ...FIELDS.map((field, index): Line => {
      const here = index === form.at;
      const value = form.values[field] ?? '';
      const choice = form.choices(field)
        ? say(value === '' ? '‹ any ›' : `‹ ${value} ›`, here ? 'title' : undefined)
        : say(value);
      return [
        say(here ? '› ' : '  ', 'accent'),
        say(cell(LABELS[field], 8), here ? 'title' : 'faint'),
        choice,
        ...(here && !form.choices(field) ? [say('▏', 'accent')] : []),
      ];
    }),
    [],
    form.complaint === null
      ? [say('↑↓ field  ←→ choose  enter apply  ctrl-x clear  esc leave', 'faint')]
      : [say(form.complaint, 'warning')],
  ];
  return <Card lines={lines} width={width} height={height} />;
}

/** Lines in the middle of the screen. */
function Card({ lines, width, height }: OverlayProps & { lines: readonly Line[] }): ReactElement {
  const room = Math.min(width, 66);
  return (
    <Box width={width} height={height} alignItems="center" justifyContent="center">
      <Lines lines={lines} width={room} height={Math.min(height, lines.length)} />
    </Box>
  );
}
