import type { Token } from '../../model/annotated.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Days that stand between a subject and its verb: "Ban Ki-moon on Monday |urged|". */
const DAYS = words('monday tuesday wednesday thursday friday saturday sunday today yesterday tonight');
const SPELL = words(
  'week weekend month year night morning evening afternoon spring summer autumn fall winter decade time day',
);
const WHICH = words('last this that next earlier same');
const MONTHS = words(
  'january february march april june july august september october november december jan jan. feb feb. aug aug. sep sep. sept sept. oct oct. nov nov. dec dec.',
);
/** Where or in what somebody speaks: "the ministry |in a statement| said". */
const SETTINGS = words(
  'statement interview tweet post speech address conference briefing letter email message broadcast testimony filing court parliament radio television tv twitter x facebook telegram instagram turn response reply return part first once last',
);
const INTO = words('in on at during for');
const AGO = words('ago later earlier before afterwards afterward');
const UNITS = words('minute minutes hour hours day days week weeks month months year years');
/** The last words of all asides, but for numbers: most words end none. */
const LAST = new Set([...DAYS, ...SPELL, ...AGO, ...MONTHS, ...SETTINGS]);

/** Where the words before a verb end when asides of time and setting are left out: "its spokesman |last week| dismissed", "Mr Ali |in a statement| said". */
export function beforeAsides(words: readonly Token[], end: number): number {
  for (let at = end; ; ) {
    const before = beforeAside(words, at);
    if (before === at || before < 1) return at;
    at = before;
  }
}

function beforeAside(words: readonly Token[], end: number): number {
  const closing = words[end - 1];
  if (!closing || (closing.pos !== 'NUM' && !LAST.has(closing.lower))) return end;
  const lower = (back: number) => words[end - back]?.lower ?? '';
  const last = closing.lower;
  if (DAYS.has(last)) return end - (/^(?:on|late|early|last)$/.test(lower(2)) ? 2 : 1);
  if (SPELL.has(last) && WHICH.has(lower(2)))
    return end - (/^(?:earlier|late|early|at)$/.test(lower(3)) || (lower(3) === 'the' && lower(4) === 'at') ? 3 : 2);
  if (last === 'time' && lower(2) === 'the' && lower(3) === 'at') return end - 3;
  if (AGO.has(last) && UNITS.has(lower(2))) return end - 3;
  if (words[end - 1]?.pos === 'NUM' || MONTHS.has(last)) {
    const month = words[end - 1]?.pos === 'NUM' && MONTHS.has(lower(2)) ? 2 : 1;
    const year = month === 2 || MONTHS.has(last) || /^(?:1[89]|20)\d\d$/.test(last);
    if (year && /^(?:in|on|since)$/.test(lower(month + 1))) return end - month - 1;
  }
  if (!SETTINGS.has(last)) return end;
  // "in |a joint press| conference", "on |state| television"
  for (let back = 2; back <= 5; back++) {
    if (INTO.has(lower(back))) return aside(words, end, back) ? end - back : end;
    if (!/^(?:DET|ADJ|NOUN|PROPN|PRON)$/.test(words[end - back]?.pos ?? '')) return end;
  }
  return end;
}

/** "|In| a statement", not "the head |of| radio" or "a teacher |for| part": with an article, or one of the bare settings. */
function aside(words: readonly Token[], end: number, back: number): boolean {
  const opening = words[end - back]!.lower;
  const next = words[end - back + 1]!;
  if (opening === 'for') return /^(?:his|her|its|their)$/.test(next.lower);
  if (opening === 'at') return next.lower === 'first' || next.lower === 'last' || next.pos === 'DET';
  return opening !== 'on' || next.pos === 'DET' || next.lower === 'state' || back === 2;
}

/** Where "next to her", "beside him", "with them" begins that ends at `end`: "an old man |next to her| shouted". -1 for none. */
export function besideWhom(words: readonly Token[], end: number): number {
  if (!/^(?:her|him|them|me|us)$/.test(words[end - 1]?.lower ?? '')) return -1;
  const before = words[end - 2]?.lower ?? '';
  const at = before === 'to' && /^(?:next|close)$/.test(words[end - 3]?.lower ?? '') ? end - 3 : end - 2;
  if (
    at === end - 2 &&
    !/^(?:beside|behind|with|near|before|opposite|alongside|among|around|under|above)$/.test(before)
  )
    return -1;
  return at > 0 && /^(?:NOUN|PROPN|PRON|NUM)$/.test(words[at - 1]!.pos) ? at : -1;
}
