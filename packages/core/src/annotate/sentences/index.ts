import type { Span } from '../../model/span.ts';

/** Words after which a full stop ends nothing: titles, months, initials of countries. */
const ABBREVIATION =
  /(?:^|[\s("“‘])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Sgt|Capt|Cmdr|Adm|Sen|Rep|Gov|Rev|Hon|St|Jr|Sr|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Co|Corp|Inc|Ltd|Bros|[A-Z]|(?:[A-Z]\.)+[A-Z]|[ap]\.m|e\.g|i\.e|etc)$/;
const END = /[.!?…]+["”’»)\]]*(?=\s+["“‘«([]*[\p{Lu}\d—–])|[。！？]+[」』”]?/gu;

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
    if (match[0] === '.' && ABBREVIATION.test(text.slice(Math.max(0, match.index - 12), match.index))) continue;
    push(match.index + match[0].length);
  }
  push(text.length);
  return spans;
}
