import { splitSentences } from '../../annotate/sentences/index.ts';
import type { Record } from '../../model/record.ts';
import type { Evidence, Span } from '../../model/span.ts';
import { daysNamed } from './named.ts';

/** Where a text names a day. */
export interface DayMention {
  /** Day number. */
  day: number;
  /** The time expression. */
  time: Evidence;
  /** The sentence around it, or the part between semicolons, without a dateline in front. */
  said: Evidence;
  /** It stands in the paragraph that opens the article. */
  isLead: boolean;
  /** "is due on 5 May", "if it fails on 5 May", "did not meet on 5 May", "“We met on 5 May,” he said": the page itself tells of nothing that came to pass then. */
  isOpen: boolean;
}

/** "due on |5 May|", "until |5 May|", "no later than |5 May|": a day that was named, not one on which it came to pass. */
const AHEAD =
  /\b(?:due|scheduled|slated|planned|expected|set|hoped|likely|deadline|by|until|till|before|(?:no|not) later than)(?:\s+(?:from|for|as|early|late|in|on|at|a|the|midnight|noon|dawn|mid-|local|time|of)){0,4}\s*$/i;
/** "was scheduled to sail on |5 May|", "agreed to meet on |5 May|": nobody says that it was done. */
const MEANT =
  /\b(?:due|scheduled|slated|planned|planning|expected|set|supposed|meant|hop(?:ed|ing)|likely|want(?:ed|s)?|wish(?:ed|es)?|agreed|decided|invited|asked|ordered|told|urged|authori[sz]ed|vowed|promised|pledged|threatened|ready|failed|refused|plans?)\s+(?:\w+\s+)?to\s+\p{Ll}/iu;
/** "will", "if the vote fails", "is closed on": nothing that came to pass. Before the day, in its own clause. */
const OPEN = /\b(?:will|would|shall|should|could|may|might|must|if|unless|is|are|be)\b/i;
const DENIED = /\b(?:did|does|was|were|had|has|have|is|are|could|would|will|can)(?:\s+not|n['’]t|\s+never)\b/i;
/** Where one clause ends and the next begins. */
const CLAUSE = /[,;:–—]|\b(?:and|but|while|who|which|after|when|because|although|that)\b/i;
/** A longer sentence is a table or a list. */
const LONG = 600;

/** The mentions of days in one article, in the order of its text. */
export function mentionsOfDays(record: Record): DayMention[] {
  const { article } = record;
  if (!article) return [];
  const first = article.blocks.find(({ kind }) => kind === 'paragraph');
  const sentences = new Map<object, Span[]>();
  return daysNamed(record).map(({ day, evidence: time }) => {
    const block = article.blocks.find(({ start, end }) => start <= time.start && time.end <= end);
    let own = block && sentences.get(block);
    if (block && !own) sentences.set(block, (own = splitSentences(block.text, block.start)));
    const sentence = own?.find(({ start, end }) => start <= time.start && time.end <= end);
    if (!block || !sentence) return { day, time, said: time, isLead: false, isOpen: false };
    const from = article.dateline && article.dateline.end <= time.start ? article.dateline.end : 0;
    const said = partAround(block, { start: Math.max(sentence.start, from), end: sentence.end }, time);
    return { day, time, said, isLead: block === first, isOpen: isLeftOpen(said, time) };
  });
}

/** "On August 19 the rig exploded|; on August 22 it sank." */
function partAround({ text, start: offset }: { text: string; start: number }, within: Span, time: Evidence): Evidence {
  const before = text.lastIndexOf(';', time.start - offset) + offset;
  const after = text.indexOf(';', time.end - offset) + offset;
  const from = before >= within.start ? before + 1 : within.start;
  const to = after >= time.end && after < within.end ? after : within.end;
  const exact = text.slice(from - offset, to - offset).trim();
  const start = text.indexOf(exact, from - offset) + offset;
  return { start, end: start + exact.length, exact };
}

function isLeftOpen({ start, exact }: Evidence, time: Evidence): boolean {
  if (exact.length > LONG || exact.endsWith('?')) return true;
  const before = exact.slice(0, time.start - start);
  if (isQuoted(before) || AHEAD.test(before)) return true;
  const clause = before.split(CLAUSE).at(-1) ?? '';
  const rest = exact.slice(time.end - start).split(CLAUSE)[0] ?? '';
  return OPEN.test(clause) || MEANT.test(clause) || DENIED.test(`${clause} ${rest}`);
}

/** An odd number of marks in front. */
function isQuoted(before: string): boolean {
  const straight = before.split('"').length - 1;
  return straight % 2 === 1 || before.split('“').length > before.split('”').length;
}
