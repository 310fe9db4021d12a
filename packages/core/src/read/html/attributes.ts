import { decodeHTMLAttribute } from 'entities/decode';

/** The attributes that say something to a reader of news; all others are skipped unread. The first few name an element. */
const KEPT =
  'class id role itemprop data-testid data-component rel href content name property http-equiv datetime lang hidden style type'.split(
    ' ',
  );
const NAMING = 6;
const PLACES = new Map(KEPT.map((name, place) => [name, place]));
/** First letter and length of them, as one number: tells most others apart before they are cut out. */
const SHAPES = new Set(KEPT.map((name) => shapeOf(name, 0, name.length)));

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
    if (!SHAPES.has(shapeOf(html, start, end))) return;
    const place = PLACES.get(html.slice(start, end).toLowerCase());
    if (place === undefined || (this.present & (1 << place)) !== 0) return;
    const value = from < to ? html.slice(from, to) : '';
    this.values[place] = value.includes('&') ? decodeHTMLAttribute(value) : value;
    this.present |= 1 << place;
  }

  get(key: string): string {
    const place = PLACES.get(key)!;
    return (this.present & (1 << place)) === 0 ? '' : this.values[place]!;
  }

  has(key: string): boolean {
    return (this.present & (1 << PLACES.get(key)!)) !== 0;
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
