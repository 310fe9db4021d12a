import type { Token } from '../../model/annotated.ts';

/** Days that stand between a subject and its verb: "Ban Ki-moon on Monday |urged|". */
const DAYS = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight)$/;
const SPELL =
  /^(?:week|weekend|month|year|night|morning|evening|afternoon|spring|summer|autumn|fall|winter|decade|time|day)$/;
const WHICH = /^(?:last|this|that|next|earlier|same)$/;
const MONTHS =
  /^(?:january|february|march|april|june|july|august|september|october|november|december|jan\.?|feb\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?)$/;
/** Where or in what somebody speaks: "the ministry |in a statement| said". */
const SETTINGS =
  /^(?:statement|interview|tweet|post|speech|address|conference|briefing|letter|email|message|broadcast|testimony|filing|court|parliament|radio|television|tv|twitter|x|facebook|telegram|instagram|turn|response|reply|return|part|first|once|last)$/;
const INTO = /^(?:in|on|at|during|for)$/;
const AGO = /^(?:ago|later|earlier|before|afterwards|afterward)$/;
const UNITS = /^(?:minute|hour|day|week|month|year)s?$/;

/** Where the words before a verb end when asides of time and setting are left out: "its spokesman |last week| dismissed", "Mr Ali |in a statement| said". */
export function beforeAsides(words: readonly Token[], end: number): number {
  for (let at = end; ; ) {
    const before = beforeAside(words, at);
    if (before === at || before < 1) return at;
    at = before;
  }
}

function beforeAside(words: readonly Token[], end: number): number {
  const lower = (back: number) => words[end - back]?.lower ?? '';
  const last = lower(1);
  if (DAYS.test(last)) return end - (/^(?:on|late|early|last)$/.test(lower(2)) ? 2 : 1);
  if (SPELL.test(last) && WHICH.test(lower(2)))
    return end - (/^(?:earlier|late|early|at)$/.test(lower(3)) || (lower(3) === 'the' && lower(4) === 'at') ? 3 : 2);
  if (last === 'time' && lower(2) === 'the' && lower(3) === 'at') return end - 3;
  if (AGO.test(last) && UNITS.test(lower(2))) return end - 3;
  if (words[end - 1]?.pos === 'NUM' || MONTHS.test(last)) {
    const month = words[end - 1]?.pos === 'NUM' && MONTHS.test(lower(2)) ? 2 : 1;
    const year = month === 2 || MONTHS.test(last) || /^(?:1[89]|20)\d\d$/.test(last);
    if (year && /^(?:in|on|since)$/.test(lower(month + 1))) return end - month - 1;
  }
  if (!SETTINGS.test(last)) return end;
  // "in |a joint press| conference", "on |state| television"
  for (let back = 2; back <= 5; back++) {
    if (INTO.test(lower(back))) return aside(words, end, back) ? end - back : end;
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
