import type { Token } from '../../model/annotated.ts';
import { beforeAsides } from './asides.ts';
import { type Phrase, phraseAfter, phraseBefore } from './nounphrase.ts';
import type { Region } from './regions.ts';

/** Who stands beside a verb as its subject. */
export interface Subject {
  speaker: Phrase;
  inverted: boolean;
}

/** Words between a subject and its verb at most, "would probably also have |said|"; a row of a thousand "may" is no verb group. */
const GROUP = 8;

/** The subject that stands at the verb itself, before or after it; null when it is shared or missing. */
export function subjectOf(region: Region, at: number): Subject | null {
  const { words } = region;
  let before = at;
  while (before > 0 && at - before < GROUP && /^(?:AUX|ADV)$/.test(words[before - 1]!.pos)) before--;
  // "Its spokesman, Esmail Baghaei, |last week| dismissed": a parenthesis that an aside follows.
  const aside = beforeAsides(words, before);
  if (aside < before && words[aside - 1]?.text === ',' && !marksBetween(region, aside - 1, aside)) before = aside;
  const previous = words[before - 1];
  if (before === 0 || marksBetween(region, before - 1, before)) {
    const behind = phraseAfter(words, at + 1);
    if (!behind) return beforeParticiple(words, before);
    return words[at]!.pos !== 'AUX' ? { speaker: namedBehind(words, behind), inverted: true } : null;
  }
  if (!previous || previous.lower === 'to' || previous.pos === 'CCONJ') return null;
  if (/^(?:who|which|that)$/.test(previous.lower)) {
    const comma = words[before - 2]?.text === ',' ? before - 2 : before - 1;
    const antecedent = phraseBefore(words, comma);
    return antecedent && { speaker: antecedent, inverted: false };
  }
  if (previous.text === ',') return pastParenthesis(region, at, before - 1);
  const speaker = phraseBefore(words, before);
  return speaker && { speaker, inverted: false };
}

/** "said the Czech prime minister, |Petr Fiala|": the name behind the office, when nothing but the name stands there. */
function namedBehind(words: readonly Token[], phrase: Phrase): Phrase {
  const head = words[phrase.last - 1]!;
  if (words[phrase.last]?.text !== ',' || !(/^(?:NOUN|ADJ)$/.test(head.pos) || head.lower === 'another')) return phrase;
  let last = phrase.last + 1;
  while (last < words.length && last - phrase.last < 6 && isOfName(words, last, phrase.last + 1)) last++;
  const next = words[last];
  const closes =
    next === undefined || next.pos === 'PUNCT' || next.pos === 'ADP' || next.pos === 'AUX' || next.pos === 'VERB';
  // "added his brother, |Ahmed|, to laughter": one word is a name behind somebody's own.
  const isKin = /^(?:his|her|their|my|our)$/.test(words[phrase.first]!.lower) && next?.pos === 'PUNCT';
  return last - phrase.last > (isKin ? 1 : 2) && closes ? { first: phrase.last + 1, last } : phrase;
}

/** "Denise |Park|": a capital behind a name belongs to it, whatever the word is elsewhere. */
const isOfName = (words: readonly Token[], at: number, first: number): boolean =>
  words[at]!.pos === 'PROPN' || (at > first && words[at]!.pos === 'NOUN' && /^\p{Lu}\p{Ll}/u.test(words[at]!.text));

/** "the envoy, Stephen Biegun, |said|" takes the name; "Trump, speaking in Ohio, |said|" what stands before the commas; ", |said| X" what follows. */
function pastParenthesis(region: Region, at: number, comma: number): Subject | null {
  const { words } = region;
  const setting = settingBefore(words, comma);
  const stated = setting > 0 ? phraseBefore(words, setting) : null;
  if (stated) return { speaker: stated, inverted: false };
  const inner = phraseBefore(words, comma);
  let open = comma - 1;
  while (open >= 0 && words[open]!.text !== ',' && comma - open < 30) open--;
  // "Jimmy Chérizier, known as “Barbecue”, |had warned|": what is named is no speech.
  const nicknamed = /^(?:known|dubbed|nicknamed|called|born|aka)$/.test(words[open + 1]?.lower ?? '');
  if (
    open < 0 ||
    words[open]!.text !== ',' ||
    (!nicknamed && !participial(words, open + 1, comma) && marksBetween(region, open, comma))
  ) {
    const behind = phraseAfter(words, at + 1);
    return behind ? { speaker: namedBehind(words, behind), inverted: true } : null;
  }
  if (
    inner &&
    inner.first === open + 1 &&
    words[inner.first]!.pos === 'PROPN' &&
    words[inner.last - 1]!.pos === 'PROPN' &&
    inner.last - inner.first <= 5
  )
    return { speaker: inner, inverted: false };
  // "Her former employer, the shipping line |Delmar|, said": the name that an unnamed one is given.
  const told = inner && inner.first === open + 1 ? nameAtEnd(words, inner) : null;
  const described = told && phraseBefore(words, open);
  if (told && described && words.slice(described.first, described.last).every(({ pos }) => pos !== 'PROPN'))
    return { speaker: told, inverted: false };
  // "Ahmed Ali, 25, who saw the blast, |said|": the age is a parenthesis of its own.
  const aged = words[open - 1]?.pos === 'NUM' && words[open - 2]?.text === ',' ? open - 2 : open;
  const outer = phraseBefore(words, aged);
  return outer && { speaker: outer, inverted: false };
}

/** The comma before "in a statement signed by its director, Isa Musa," that `comma` closes: the bank speaks, not who signs. -1 for none. */
function settingBefore(words: readonly Token[], comma: number): number {
  let commas = 0;
  for (let at = comma - 1; at > 0 && comma - at < 26 && commas < 3; at--) {
    if (words[at]!.text !== ',') continue;
    commas++;
    if (commas > 1 && opensSetting(words, at + 1)) return at;
  }
  return -1;
}

/** "|in a statement| signed by": in what somebody speaks, at the head of a parenthesis. */
function opensSetting(words: readonly Token[], first: number): boolean {
  if (!/^(?:in|on|through|via|during)$/.test(words[first]!.lower)) return false;
  for (let at = first + 1; at < first + 6 && at < words.length; at++) {
    if (
      /^(?:statement|interview|post|letter|tweet|speech|message|email|release|note|address|petition|affidavit|filing)$/.test(
        words[at]!.lower,
      )
    )
      return true;
    if (!/^(?:DET|ADJ|NOUN|PROPN|PRON|NUM)$/.test(words[at]!.pos)) return false;
  }
  return false;
}

/** "|Vance|, appearing on “Fox News Sunday,” said": the comma that closes the parenthesis stands inside the marks. */
function beforeParticiple(words: readonly Token[], end: number): Subject | null {
  let open = end - 1;
  while (open > 0 && words[open]!.text !== ',' && end - open < 12) open--;
  if (open < 1 || words[open]!.text !== ',' || !participial(words, open + 1, end)) return null;
  const speaker = phraseBefore(words, open);
  return speaker && { speaker, inverted: false };
}

/** "the retired judge |Malcolm Pryce|": capitals behind a noun in an article's phrase. */
function nameAtEnd(words: readonly Token[], { first, last }: Phrase): Phrase | null {
  let name = last;
  while (name > first && words[name - 1]!.pos === 'PROPN') name--;
  return name < last && last - name <= 4 && words[first]!.pos === 'DET' && words[name - 1]!.pos === 'NOUN'
    ? { first: name, last }
    : null;
}

/** "Vance, |appearing on “Fox News Sunday,”| said", "the leaflet, |signed “the Nine,”| said": a participle opens the parenthesis, whatever it names. */
function participial(words: readonly Token[], first: number, end: number): boolean {
  return (
    first < end - 1 &&
    (/(?:ing|who)$/.test(words[first]!.lower) || (words[first]!.pos === 'VERB' && words[first]!.lower.endsWith('ed')))
  );
}

/** Whether the verb at `at` suffers what it says: "has been |described|", "were |told|". */
export function isPassive(words: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (before > 0 && at - before < 4 && words[before]!.pos === 'ADV') before--;
  return (
    /^(?:was|were|been|is|are|being|be|'s|'re)$/.test(words[before]?.lower ?? '') &&
    /(?:ed|en|wn|told|put|cast|said|sung|sold|seen|quoted)$/.test(words[at]!.lower)
  );
}

/** Who a passive puts it down to: "was called a liar |by Cruz|", 'described as "thin" |by the judge|'. */
export function agentAfter(words: readonly Token[], at: number): Phrase | null {
  for (let i = at + 1; i < at + 8 && i < words.length; i++) {
    if (words[i]!.lower === 'by') return phraseAfter(words, i + 1);
    if (/^(?:VERB|AUX|PUNCT)$/.test(words[i]!.pos)) return null;
  }
  return null;
}

/** Whether a marked stretch stands between two words. */
export function marksBetween(region: Region, left: number, right: number): boolean {
  const from = region.words[left]!.end;
  const to = region.words[right]!.start;
  return region.marked.some((stretch) => stretch.open >= from && stretch.close <= to);
}

/** Whether a marked stretch opens right behind a word. */
export const marksBehind = ({ marked }: Region, { end }: Token): boolean =>
  marked.some(({ open }) => open >= end && open - end <= 2);
