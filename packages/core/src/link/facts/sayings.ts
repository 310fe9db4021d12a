import { splitSentences } from '../../annotate/sentences/index.ts';
import { compiled, type Lexicon } from '../../lexicon/lexicon.ts';
import type { Record } from '../../model/record.ts';
import type { Evidence } from '../../model/span.ts';
import { daysNamed } from '../days.ts';
import { publishedDay } from '../stories/when.ts';

/** A sentence that says what happened on a day. */
export interface Saying {
  /** Day number. */
  day: number;
  /** The sentence, or the part of it between semicolons. */
  evidence: Evidence;
  /** The time expression in it. */
  time: Evidence;
  /** It stands in the paragraph that opens the article. */
  isLead: boolean;
}

/** "due on 5 May", "until 5 May", "no later than 5 May": a day that was named, not one on which it came to pass. */
const AHEAD =
  /\b(?:due|scheduled|slated|planned|expected|set|hoped|likely|deadline|by|until|till|before|(?:no|not) later than)(?:\s+(?:from|for|as|early|late|in|on|at|a|the|midnight|noon|dawn|mid-|local|time|of)){0,4}\s*$/i;
/** "was scheduled to sail on |5 May|", "agreed to meet on |5 May|": nobody says that it was done. */
const MEANT =
  /\b(?:due|scheduled|slated|planned|planning|expected|set|supposed|meant|hop(?:ed|ing)|likely|want(?:ed|s)?|wish(?:ed|es)?|agreed|decided|invited|asked|ordered|told|urged|authori[sz]ed|vowed|promised|pledged|threatened|ready|failed|refused|plans?)\s+(?:\w+\s+)?to\s+\p{Ll}/iu;
/** "will", "if the vote fails", "is closed on": nothing that came to pass. Before the day, in its own clause. */
const OPEN = /\b(?:will|would|shall|should|could|may|might|must|if|unless|is|are|be)\b/i;
const DENIED = /\b(?:did|does|was|were|had|has|have|is|are|could|would|will|can)(?:\s+not|n['’]t|\s+never)\b/i;
/** Where one clause ends and the next begins. */
const CLAUSE = /[,;:–—]|\b(?:and|but|while|who|which|after|when|because|although|that)\b/gi;

/** What one article says of days gone by, a saying for each day that it names. */
export function sayingsOf(record: Record, lexicon: Lexicon): Saying[] {
  const { article } = record;
  if (!article) return [];
  const pasts = compiled(lexicon, buildPasts);
  const published = publishedDay(record);
  const first = article.blocks.find(({ kind }) => kind === 'paragraph');
  const found = new Map<number, Saying>();
  for (const { day, evidence: time } of daysNamed(record)) {
    if (found.has(day) || (published !== null && day > published)) continue;
    const block = article.blocks.find(({ start, end }) => start <= time.start && time.end <= end);
    if (!block) continue;
    const from = article.dateline && article.dateline.end <= time.start ? article.dateline.end : 0;
    const sentence = splitSentences(block.text, block.start).find(
      ({ start, end }) => start <= time.start && time.end <= end,
    );
    if (!sentence) continue;
    const evidence = partAround(block.text, block.start, Math.max(sentence.start, from), sentence.end, time);
    if (tellsOfPast(evidence, time, pasts)) found.set(day, { day, evidence, time, isLead: block === first });
  }
  return [...found.values()];
}

function partAround(text: string, offset: number, from: number, to: number, time: Evidence): Evidence {
  const semicolon = (at: number) => text.lastIndexOf(';', at - offset) + offset;
  const before = semicolon(time.start);
  const start = before >= from ? before + 1 : from;
  const after = text.indexOf(';', time.end - offset);
  const end = after >= 0 && after + offset < to ? after + offset : to;
  const exact = text.slice(start - offset, end - offset).trim();
  const at = text.indexOf(exact, start - offset) + offset;
  return { start: at, end: at + exact.length, exact };
}

/** "The well was capped on |July 15|": a past tense, in a clause that leaves nothing open. */
function tellsOfPast({ start, exact }: Evidence, time: Evidence, pasts: ReadonlySet<string>): boolean {
  if (exact.length > LONG || exact.endsWith('?')) return false;
  const before = exact.slice(0, time.start - start);
  const after = exact.slice(time.end - start);
  if (isQuoted(before) || AHEAD.test(before)) return false;
  const lastClause = before.split(CLAUSE).at(-1) ?? '';
  const nextClause = after.split(CLAUSE)[0] ?? '';
  const clause = `${lastClause} ${nextClause}`;
  if (OPEN.test(lastClause) || MEANT.test(lastClause) || DENIED.test(clause)) return false;
  return (exact.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => isPast(word, pasts));
}

const LONG = 600;

function isPast(word: string, pasts: ReadonlySet<string>): boolean {
  return (word.length > 4 && word.endsWith('ed')) || pasts.has(word);
}

/** An odd number of marks in front. */
function isQuoted(before: string): boolean {
  const straight = before.split('"').length - 1;
  return straight % 2 === 1 || before.split('“').length > before.split('”').length;
}

/** Past forms that no ending shows, without those that are presents as well: "fell", "was", "sank"; not "put". */
function buildPasts(lexicon: Lexicon): ReadonlySet<string> {
  const pasts = new Set(['was', 'were', 'had', 'did']);
  for (const { name, words } of lexicon.words) {
    if (name !== 'irregular-verbs') continue;
    for (const line of words) {
      const [base, past, participle] = line.split(' ');
      for (const form of [past, participle]) if (form && form !== base) pasts.add(form);
    }
  }
  return pasts;
}
