import type { Span } from '../../model/span.ts';

/** Words after which a full stop ends nothing: forms of address, ranks, months, initials. */
const ABBREVIATION =
  /(?:^|[\s("“‘])(?:Mr|Mrs|Ms|Mx|Messrs|Mme|Mlle|Dr|Drs|Prof|Gen|Brig|Lt|Col|Maj|Sgt|Cpl|Pvt|Pfc|Spc|Capt|Cmdr|Cdr|Adm|Cmdt|Supt|Insp|Det|Sen|Sens|Rep|Reps|Gov|Govs|Pres|Amb|Asst|Atty|Rev|Fr|Msgr|Hon|Rt|St|Ste|Mt|Ft|No|Nos|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Bros|Dept|[A-Z]|e\.g|i\.e|al|cf|approx)$/;
/** Those that close a phrase as often, and end a sentence where a word follows that opens one: "in the U.S. |He| left", "9 a.m. |The| talks". */
const MAYBE_LAST = /(?:^|[\s("“‘])(?:Jr|Sr|Co|Corp|Inc|Ltd|(?:[A-Z]\.)+[A-Z]|[ap]\.m|etc|Ph\.D)$/;
const OPENER =
  /^\s+(?:["“‘«]|(?:The|A|An|He|She|It|They|We|I|You|His|Her|Its|Their|This|That|These|Those|There|In|On|At|But|And|As|If|When|While|After|Before|However|Meanwhile|Although|Both|Some|Many|Most|Another|One|According|Since|For|What|Asked|Earlier|Last)\s)/;
const END = /(?<![.!?…])[.!?…]+["”’»)\]]*(?=\s+["“‘«([]*[\p{Lu}\d—–])|[。！？]+[」』”]?/uy;

/** Sentences of one block, as spans into the document (`offset` is where the block begins). */
export function splitSentences(text: string, offset: number): Span[] {
  const spans: Span[] = [];
  let from = 0;
  const push = (to: number) => {
    const cut = text.slice(from, to).trimEnd();
    const lead = cut.length - cut.trimStart().length;
    if (lead < cut.length) spans.push({ start: offset + from + lead, end: offset + from + cut.length });
    from = to;
  };
  for (let at = 0; at < text.length; at++) {
    if (!mayEnd(text.charCodeAt(at))) continue;
    END.lastIndex = at;
    const end = END.exec(text)?.[0];
    if (end === undefined) continue;
    if (end !== '.' || !goesOn(text, at)) push(at + end.length);
    at += end.length - 1;
  }
  push(text.length);
  return spans;
}

/** . ! ? … 。 ！ ？ */
const mayEnd = (code: number): boolean =>
  code < 128
    ? code === 46 || code === 33 || code === 63
    : code === 0x2026 || code === 0x3002 || code === 0xff01 || code === 0xff1f;

/** Whether the full stop at `at` belongs to an abbreviation within its sentence. */
function goesOn(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at);
  if (ABBREVIATION.test(before)) return true;
  return MAYBE_LAST.test(before) && !OPENER.test(text.slice(at + 1, at + 16));
}
