import { LONG, nextRun, WORD } from '../letters.ts';
import type { Line, Page } from '../page.ts';
import { SIGNED_OFF } from '../shape.ts';
import { BODY } from './decode.ts';

/** Words of a sentence; of one that stands right below another; of one that ends without a mark. */
const LEAST = 8;
const SHORT = 4;
const RUNNING = 25;
/** Share of what is no space that is letters: words are short in some scripts, so that spaces are many. */
const LETTERS = 0.72;
/** Share of the words that may speak to the reader: an appeal has more. */
const MOST_ADDRESSED = 0.05;
/** Words that speak to the reader, or of somebody else: "según su presidente". */
const AMBIGUOUS = new Set('su sie ihr ihre ihnen lei u vi nos nous tu din onze ons'.split(' '));

/** "Want to get updates about the latest content?", "Email us to talk to a real person." */
const INVITES =
  /^(?:(?:do you )?(?:want|looking|ready|interested|curious|need) (?:to|for|in|help|more|some)|(?:e-?mail|call|contact|visit|follow|join|support) us)(?!\p{L})/u;

/** What others say speaks to others: "“We are waiting for you,” she said", "»Wir warten«, sagte sie", "‘We wachten’, zei ze". */
const SAID = /"[^"]{1,400}"|«[^»]{1,400}»|»[^«]{1,400}«|(?<![^\s(])'[^']{3,400}'(?![^\s,.;:)!?])/g;

/**
 * A sentence, or several, that nothing speaks against: no boilerplate, no link, no question or word to the reader, nothing cut off. One right below
 * the body (`next`) may be short.
 */
export function isSentence(line: Line, { tools }: Page, next = false): boolean {
  const { words, terminal, quoted, letters, question } = line.shape;
  if (line.firm || line.cue !== null || letters < (line.text.length - words) * LETTERS) return false;
  if (line.markup !== null && line.markup.linked > line.text.length * 0.4) return false;
  const ends = terminal || (words >= LEAST && SIGNED_OFF.test(line.text));
  if (!((words >= (next ? SHORT : LEAST) && ends) || words >= RUNNING)) return false;
  if (quoted) return true;
  if (INVITES.test(line.plain)) return false;
  // "…, a nurse. “So I sleep in the car?”"
  if (
    (question && !(line.shape.stops > 0 && /["”»]$/.test(line.text))) ||
    line.shape.small ||
    /(?:\.\.\.|…)$/.test(line.text)
  )
    return false;
  if (line.wording!.addressed <= MOST_ADDRESSED) return true;
  // "le rendez-vous annuel": no word to the reader.
  const told = line.plain
    .replace(SAID, ' ')
    .replaceAll('rendez-vous', ' ')
    .split(/[^\p{L}]+/u);
  const spoken = told.filter((word) => tools.address.words.has(word));
  return spoken.length <= told.length * MOST_ADDRESSED || (spoken.length === 1 && AMBIGUOUS.has(spoken[0]!));
}

/** The words that an article has used so far, by their beginnings. */
export class Subject {
  private readonly page: Page;
  private readonly stems = new Set<string>();
  /** Lines of the article that were not read yet: on most pages nobody asks. */
  private unread: Line[];

  constructor(page: Page, path: Uint8Array) {
    this.page = page;
    this.unread = page.lines.filter((_, i) => path[i] === BODY || i === page.headline);
  }

  learn(line: Line): void {
    this.unread.push(line);
  }

  /** How many words of the line begin as words of the article do. */
  sharedWith(line: Line): number {
    for (const { plain } of this.unread)
      for (const stem of stemsOf(plain, this.page.tools.stopwords)) this.stems.add(stem);
    this.unread = [];
    let shared = 0;
    for (const stem of new Set(stemsOf(line.plain, this.page.tools.stopwords)))
      if (this.stems.has(stem)) shared += stem.length === 2 ? 0.5 : 1;
    return shared;
  }
}

/** Letters by which words of more are compared: "pilot" and "pilots", "дамбу" and "дамбы" begin alike. */
const STEM = 5;
/** Scripts whose words are short and joined: compared by each two characters. */
const isDense = (code: number) => code >= 0x3040 && code <= 0xd7af;

function stemsOf(plain: string, small: ReadonlySet<string>): string[] {
  const stems: string[] = [];
  const run = { start: 0, end: 0 };
  while (nextRun(plain, run, WORD)) {
    const { start, end } = run;
    if (isDense(plain.charCodeAt(start))) for (let k = start; k + 2 <= end; k++) stems.push(plain.slice(k, k + 2));
    else if (end - start >= LONG) {
      const word = plain.slice(start, end);
      if (!small.has(word)) stems.push(word.slice(0, Math.min(STEM, Math.max(LONG, word.length - 1))));
    }
  }
  return stems;
}
