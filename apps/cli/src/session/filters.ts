import { EventStatus, EventType } from '@dateline/core/model';
import type { EventQuery } from '@dateline/core/store';
import { wholeDay } from './days.ts';
import type { Key } from './keys.ts';

/** What the filter form asks for, in its order. */
export const FIELDS = ['actor', 'type', 'status', 'place', 'from', 'to'] as const;
export type Field = (typeof FIELDS)[number];
export type Filters = Partial<Record<Field, string>>;

export const LABELS: Record<Field, string> = {
  actor: 'Actor',
  type: 'Class',
  status: 'Status',
  place: 'Place',
  from: 'From',
  to: 'To',
};

const CHOICES: Partial<Record<Field, readonly string[]>> = { type: EventType.options, status: EventStatus.options };

/** The form behind `f`: up and down walk, left and right choose, letters type, enter applies. */
export class FilterForm {
  values: Filters;
  at = 0;
  /** Why the form cannot be applied yet. */
  complaint: string | null = null;

  constructor(values: Filters) {
    this.values = { ...values };
  }

  get field(): Field {
    return FIELDS[this.at]!;
  }

  choices(field: Field): readonly string[] | undefined {
    return CHOICES[field];
  }

  press(key: Key): 'open' | 'apply' | 'cancel' {
    this.complaint = null;
    if (key === 'escape') return 'cancel';
    if (key === 'enter') return this.check() ? 'apply' : 'open';
    if (key === 'up' || key === 'backtab') this.at = (this.at + FIELDS.length - 1) % FIELDS.length;
    else if (key === 'down' || key === 'tab') this.at = (this.at + 1) % FIELDS.length;
    else if (key === 'ctrl-u') this.set('');
    else if (key === 'ctrl-x') this.values = {};
    else if (CHOICES[this.field]) this.choose(CHOICES[this.field]!, key);
    else if (key === 'backspace') this.set(this.value.slice(0, -1));
    else if ([...key].length === 1) this.set(this.value + key);
    return 'open';
  }

  private get value(): string {
    return this.values[this.field] ?? '';
  }

  private set(value: string): void {
    if (value === '') delete this.values[this.field];
    else this.values[this.field] = value;
  }

  /** Left and right go round; a letter goes to the next choice that begins with it; backspace takes it away. */
  private choose(choices: readonly string[], key: Key): void {
    const at = choices.indexOf(this.value);
    if (key === 'right' || key === ' ') this.set(choices[at + 1] ?? '');
    else if (key === 'left') this.set(at === -1 ? choices.at(-1)! : (choices[at - 1] ?? ''));
    else if (key === 'backspace') this.set('');
    else if (key.length === 1) {
      const after = [...choices.slice(at + 1), ...choices.slice(0, at + 1)];
      const next = after.find((choice) => choice.toLowerCase().startsWith(key.toLowerCase()));
      if (next) this.set(next);
    }
  }

  private check(): boolean {
    for (const field of ['from', 'to'] as const) {
      const value = this.values[field];
      if (value === undefined || /^\d{4}-\d{2}-\d{2}$/.test(value)) continue;
      if (/^\d{4}(-\d{2})?$/.test(value)) {
        this.values[field] = wholeDay(value, field);
        continue;
      }
      this.at = FIELDS.indexOf(field);
      this.complaint = 'A day looks like 2019-03-22; a month like 2019-03.';
      return false;
    }
    return true;
  }
}

/** Filters as the store takes them. */
export function queryOf(filters: Filters): EventQuery {
  const { type, status, ...rest } = filters;
  return {
    ...rest,
    ...(type ? { type: EventType.parse(type) } : {}),
    ...(status ? { status: EventStatus.parse(status) } : {}),
  };
}

/** "actor North Korea · status planned", or "" without filters. */
export function sayFilters(filters: Filters): string {
  return FIELDS.filter((field) => filters[field])
    .map((field) => `${LABELS[field].toLowerCase()} ${filters[field]}`)
    .join(' · ');
}
