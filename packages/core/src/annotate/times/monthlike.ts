import type { Found } from './rule.ts';

/** Words before which a month name is surely the month. */
const BEFORE =
  /^(?:in|of|by|since|until|till|from|through|throughout|during|before|after|between|last|next|this|past|early|mid|late|to|and|or|for|-|\(|on|around|late|previous|following|coming|each|every|end|about|late)$/;

/** Month names that are words or names of people too; short forms that are names. */
const DOUBTFUL = /^(?:may|march|mar|jan|dec|sep|jun|jul|apr|nov|oct|feb|aug|sept|april|june|august)$/;

/** Is the bare month name a month here? "in May"; not "it may", "the march", "Jan Smith", "the Long March". */
export function isMonthHere(m: Found): boolean {
  const word = m.word(0);
  if (!m.isCapital()) return false;
  if (!DOUBTFUL.test(word)) return true;
  const before = m.before();
  const isName = /^(?:april|june|august)$/.test(word);
  if (BEFORE.test(before) && !(before === 'to' && (word === 'march' || word === 'may')))
    return !(isName || word.length === 3) || before !== 'and' || !m.isCapital(1);
  if (word === 'may' || word === 'march')
    return before === 'the' && word === 'may'
      ? true
      : before === 'a' &&
          m.after() !== '' &&
          word === 'march' &&
          !m.isCapital(1) &&
          m.before(2) !== '' &&
          /^(?:a|the)$/.test(before) &&
          /^(?:operation|offensive|attack|deadline|summit|meeting|election|elections|referendum|vote|poll|agreement|deal|report|visit|speech)$/.test(
            m.after(),
          );
  if (isName) return !(m.isCapital(1) && !/^(?:the|a|his|its|their|whose|'s)$/.test(before));
  return m.after() === '.' && word.length <= 4;
}
