import { decodeHTMLAttribute } from 'entities/decode';

/** The attributes that say something to a reader of news, each with its place; all others are skipped unread. The first few name an element. */
const PLACES = {
  class: 0,
  id: 1,
  role: 2,
  itemprop: 3,
  'data-testid': 4,
  'data-component': 5,
  rel: 6,
  href: 7,
  content: 8,
  name: 9,
  property: 10,
  'http-equiv': 11,
  datetime: 12,
  lang: 13,
  hidden: 14,
  style: 15,
  type: 16,
} as const;
type Attribute = keyof typeof PLACES;
const KEPT = Object.keys(PLACES);
const NAMING = 6;
/** Place by first letter and length, as one number: no two of them have both alike. */
const BY_SHAPE = new Map(KEPT.map((name, place) => [shapeOf(name, 0, name.length), place]));

function shapeOf(text: string, start: number, end: number): number {
  return (text.charCodeAt(start) | 32) * 64 + Math.min(63, end - start);
}

/** Longest class list that is looked at: style frameworks write kilobytes of them. */
const MAX_NAME = 300;

/** Attributes of the tag being read. */
export class Attributes {
  private readonly values: string[] = KEPT.map(() => '');
  /** Which of them the tag has, one bit each. */
  private present = 0;

  reset(): void {
    this.present = 0;
  }

  /** Keeps an attribute of the page if it is one of those, its entities decoded. The first of a name counts. */
  note(html: string, start: number, end: number, from: number, to: number): void {
    const place = BY_SHAPE.get(shapeOf(html, start, end));
    if (place === undefined || (this.present & (1 << place)) !== 0) return;
    const name = KEPT[place]!;
    if (!html.startsWith(name, start) && html.slice(start, end).toLowerCase() !== name) return;
    const value = from < to ? html.slice(from, to) : '';
    this.values[place] = value.includes('&') ? decodeHTMLAttribute(value) : value;
    this.present |= 1 << place;
  }

  get(key: Attribute): string {
    const place = PLACES[key];
    return (this.present & (1 << place)) === 0 ? '' : this.values[place]!;
  }

  has(key: Attribute): boolean {
    return (this.present & (1 << PLACES[key])) !== 0;
  }

  get any(): boolean {
    return this.present !== 0;
  }

  /** Everything an author named the element by. */
  get name(): string {
    let name = '';
    for (let place = 0; place < NAMING && this.present >> place !== 0; place++) {
      const value = (this.present & (1 << place)) === 0 ? '' : this.values[place]!;
      if (value !== '') name = name === '' ? value : `${name} ${value}`;
    }
    return name === '' ? '' : name.slice(0, MAX_NAME);
  }

  get hidden(): boolean {
    if (this.present === 0) return false;
    if (this.has('hidden') && this.get('hidden') !== 'until-found') return true;
    return /display\s{0,3}:\s{0,3}none/i.test(this.get('style'));
  }
}
