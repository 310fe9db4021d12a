import type { Dice } from './dice.ts';
import { LIGHT, type Spin, spin } from './spin.ts';

/** An article to be copied. */
export interface Base {
  id: string;
  title: string;
  paragraphs: string[];
  /** YYYY-MM-DD. */
  date: string | null;
}

/** A page made from a base, or from several or none. */
export interface Page extends Base {
  kind:
    | 'base'
    | 'rehost'
    | 'cut'
    | 'excerpt'
    | 'update'
    | 'light-spun'
    | 'spun'
    | 'round-up'
    | 'follow-up'
    | 'template';
  /** Id of the base that it repeats; null for a page of its own. */
  copyOf: string | null;
}

const HOSTS = [
  {
    top: ['Skip to content', 'Menu', 'Search'],
    tail: [
      'Views expressed here are those of their author and are no advice to buy or sell.',
      'Trade smarter | Download the app',
    ],
  },
  {
    top: ['Home > World > Latest'],
    tail: ['Your email address will not be published. Required fields are marked *', 'Leave a Reply'],
  },
  {
    top: ['English', 'Français', 'Deutsch', 'Español'],
    tail: [
      'This platform does not guarantee the accuracy or completeness of the information in the article and accepts no liability.',
    ],
  },
  {
    top: [],
    tail: [
      'Subscribe to our newsletter and never miss a story.',
      'All rights reserved. Republication only with permission.',
    ],
  },
];

function later(date: string | null, days: number): string | null {
  return date === null ? null : new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

export function rehost(base: Base, dice: Dice, id: string): Page {
  const host = dice.one(HOSTS);
  const paragraphs = [...host.top, ...base.paragraphs, ...host.tail];
  return { ...base, id, kind: 'rehost', copyOf: base.id, paragraphs, date: later(base.date, dice.pick(3)) };
}

/** The beginning, to the middle of a word. */
export function cut(base: Base, dice: Dice, id: string): Page {
  const whole = base.paragraphs.join('\n');
  const text = `${whole.slice(0, Math.floor(whole.length * (0.3 + 0.5 * dice.roll())))}…`;
  const paragraphs = [...text.split('\n'), 'Continue reading'];
  return { ...base, id, kind: 'cut', copyOf: base.id, paragraphs, date: later(base.date, dice.pick(2)) };
}

/** Two to four paragraphs from anywhere, with a word of introduction. */
export function excerpt(base: Base, dice: Dice, id: string): Page {
  const count = Math.min(base.paragraphs.length, 2 + dice.pick(3));
  const from = dice.pick(base.paragraphs.length - count + 1);
  const paragraphs = [
    'From the wires:',
    ...base.paragraphs.slice(from, from + count),
    'Read the whole story at the source.',
  ];
  return { ...base, id, kind: 'excerpt', copyOf: base.id, paragraphs, date: later(base.date, 1 + dice.pick(2)) };
}

/** The same report some hours on: a fresh first paragraph, one lost, one more. */
export function update(base: Base, dice: Dice, id: string): Page {
  const kept = base.paragraphs.slice(1).filter(() => !dice.chance(0.12));
  const fresh = [
    'A second statement is expected before midnight, two people with knowledge of the matter said.',
    'No further details were given, and calls to the press office went unanswered.',
  ];
  const lead = `${base.paragraphs[0]!.split(/,| on /)[0]}, in a development that drew swift reactions.`;
  return {
    ...base,
    id,
    kind: 'update',
    copyOf: base.id,
    title: `UPDATE 9-${base.title.replace(/^UPDATE \d+-/, '')}`,
    paragraphs: [lead, ...kept, dice.one(fresh)],
  };
}

export function spun(base: Base, dice: Dice, id: string, how: Spin): Page {
  const [title = base.title] = spin([base.title], { ...how, dropped: 0, breaks: 0 }, dice);
  const kind = how === LIGHT ? 'light-spun' : 'spun';
  const paragraphs = [
    ...spin(base.paragraphs, how, dice),
    'Related Posts:',
    'How to Reset a Password',
    'Post a Comment',
  ];
  return { ...base, id, kind, copyOf: base.id, title, paragraphs, date: later(base.date, 1 + dice.pick(2)) };
}

/** The first paragraphs of several reports, one after the other. */
export function roundUp(bases: readonly Base[], dice: Dice, id: string): Page {
  const paragraphs = bases.flatMap((base, n) => [
    `${n + 1}. ${base.title}`,
    ...base.paragraphs.slice(0, 1 + dice.pick(3)),
  ]);
  return { id, kind: 'round-up', copyOf: null, title: 'The week in brief', paragraphs, date: later(bases[0]!.date, 3) };
}

/** A new report that ends on the background of an older one. */
export function followUp(news: Base, background: Base, id: string): Page {
  const fresh = news.paragraphs.slice(0, Math.ceil(news.paragraphs.length / 2));
  const size = Math.min(fresh.join(' ').length * 0.6, background.paragraphs.join(' ').length * 0.4);
  const old: string[] = [];
  for (const paragraph of background.paragraphs.toReversed()) {
    if (old.join(' ').length + paragraph.length <= size) old.unshift(paragraph);
  }
  return { ...news, id, kind: 'follow-up', copyOf: null, paragraphs: [...fresh, ...old], title: news.title };
}
