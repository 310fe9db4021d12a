import type { Span } from '../../model/span.ts';

/** Words after which a full stop ends nothing: forms of address, ranks, months, initials. */
const ABBREVIATION =
  /(?:^|[\s("“‘])(?:Mr|Mrs|Ms|Mx|Messrs|Mme|Mlle|Dr|Drs|Prof|Gen|Brig|Lt|Col|Maj|Sgt|Cpl|Pvt|Pfc|Spc|Capt|Cmdr|Cdr|Adm|Cmdt|Supt|Insp|Det|Sen|Sens|Rep|Reps|Gov|Govs|Pres|Amb|Asst|Atty|Rev|Fr|Msgr|Hon|Rt|St|Ste|Mt|Ft|No|Nos|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Bros|Dept|[A-Z]|e\.g|i\.e|al|cf|approx)$/;
/** Those that close a phrase as often, and end a sentence where a word follows that opens one: "in the U.S. |He| left", "9 a.m. |The| talks". */
const MAYBE_LAST = /(?:^|[\s("“‘])(?:Jr|Sr|Co|Corp|Inc|Ltd|(?:[A-Z]\.)+[A-Z]|[ap]\.m|etc|Ph\.D)$/;
const OPENER =
  /^\s+(?:["“‘«]|(?:The|A|An|He|She|It|They|We|I|You|His|Her|Its|Their|This|That|These|Those|There|In|On|At|But|And|As|If|When|While|After|Before|However|Meanwhile|Although|Both|Some|Many|Most|Another|One|According|Since|For|What|Asked|Earlier|Last)\s)/;
const END = /(?<![.!?…])[.!?…]+["”’»)\]]*(?=\s+["“‘«([]*[\p{Lu}\d—–])|[。！？]+[」』”]?/gu;

/** Sentences of one block, as spans into the document (`offset` is where the block begins). */
export function splitSentences(text: string, offset: number): Span[] {
  const spans: Span[] = [];
  let from = 0;
  const push = (to: number) => {
    const cut = text.slice(from, to);
    const lead = cut.length - cut.trimStart().length;
    const kept = cut.trim();
    if (kept !== '') spans.push({ start: offset + from + lead, end: offset + from + lead + kept.length });
    from = to;
  };
  for (const match of text.matchAll(END)) {
    if (match[0] === '.' && goesOn(text, match.index)) continue;
    push(match.index + match[0].length);
  }
  push(text.length);
  return spans;
}

/** Whether the full stop at `at` belongs to an abbreviation within its sentence. */
function goesOn(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at);
  if (ABBREVIATION.test(before)) return true;
  return MAYBE_LAST.test(before) && !OPENER.test(text.slice(at + 1, at + 16));
}
