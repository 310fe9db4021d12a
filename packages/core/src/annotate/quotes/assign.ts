import type { Attribution } from './attributions.ts';
import type { Marked } from './marks.ts';
import type { Region } from './regions.ts';

/** Where an attribution stands: from its speaker or cue, whichever comes first, to the end of the later one. */
export function extentOf(
  region: Region,
  { first, last, speaker, inverted }: Attribution,
): { start: number; end: number } {
  const start = region.words[inverted ? first : Math.min(first, speaker.first)]!.start;
  return { start, end: region.words[(inverted ? Math.max(last, speaker.last) : last) - 1]!.end };
}

/** The attribution that governs a marked stretch, or null. Right behind it wins, then right before, then the nearest clause around. */
export function governing(
  region: Region,
  stretch: Marked,
  text: string,
  attributions: readonly Attribution[],
  kind: 'direct' | 'mixed',
): Attribution | null {
  let best: Attribution | null = null;
  let bestScore = 0;
  const said = kind === 'mixed' && attributions.some((one) => reportsUpTo(region, one, stretch, text));
  for (const attribution of attributions) {
    const closes = said && extentOf(region, attribution).start >= stretch.close;
    const score = closes ? 2 : scoreOf(region, stretch, text, attribution, kind);
    if (score > bestScore) {
      best = attribution;
      bestScore = score;
    }
  }
  return best;
}

/** "|The general told| troops that any step would meet a “swift” answer, the army's media wing said": his words, whoever closes the sentence. */
function reportsUpTo(region: Region, one: Attribution, { open }: Marked, text: string): boolean {
  if (one.inverted || (one.class !== 'report' && one.class !== 'act')) return false;
  const { end } = extentOf(region, one);
  if (end > open) return false;
  const gap = text.slice(end, open);
  // "which she |called an| “aggressive war exercise,” the KCNA reported"
  return one.class === 'act' ? takesWords(region, one, gap) : !/[,;:]/.test(gap);
}

function scoreOf(
  region: Region,
  stretch: Marked,
  text: string,
  attribution: Attribution,
  kind: 'direct' | 'mixed',
): number {
  const { start, end } = extentOf(region, attribution);
  const weak = attribution.class === 'act' || attribution.class === 'thought';
  const fit = weak ? 0 : 1;
  if (start >= stretch.close) {
    const gap = text.slice(stretch.close, start);
    // '… shouted: “Go!” |The woman said: “No.”|': a sentence of its own, with words of its own
    if (/^\s*$/.test(gap) && opensAnew(region, stretch, attribution, text)) return 1;
    if (/^[\s,–—-]*$/.test(gap)) return 30 + fit;
    // “Did you sign it?” |“I did,” Mr. Mayer answered|: who answers did not ask.
    if (/[?!]["”]?$/.test(text.slice(stretch.start, stretch.close)) && /^\s*["“]/.test(gap)) return 0;
    // 'the phrase “irrational exuberance,” |but| he warned': a clause of its own, with words of its own.
    if (kind === 'mixed' && /^[\s,]*(?:but|and|yet|while|though)\s/.test(gap) && takesNext(region, attribution, text))
      return 0;
    // A later clause of the sentence speaks for the whole of it: '… the "first phase", Trump said.'
    return weak ? 0 : Math.max(8 - gap.length / 60, 2);
  }
  if (end <= stretch.open) {
    const gap = text.slice(end, stretch.open);
    // 'Kim expressed “satisfaction”, it said': an act right before a fragment is nearer than whoever closes the sentence.
    // 'told reporters the city had offered “the most generous package”': what was done is part of what is told.
    if (attribution.class === 'act' && /^\s*$/.test(gap)) return isTold(region, attribution) ? 1 : 32;
    if (/^[\s,:–—-]*$/.test(gap)) return attribution.class === 'thought' ? 14 : 25 + fit;
    // "the envoys agreed to keep “all options” open, the ministry said": what is done is told by whoever closes the sentence.
    if (attribution.class === 'act' && /^\s*(?:\w+day )?to\s/.test(gap)) return 4;
    // "Lapid said of the plan, which Netanyahu had |presented as| “historic”": such a verb takes the words in marks for its own.
    if (takesWords(region, attribution, gap)) return 24;
    // Within a reported clause the fragment is the reporter's: 'X said the sides had agreed on a “centre”'.
    if (attribution.class === 'thought' && gap.length > 40) return 0;
    if (weak && !coordinated(region, attribution)) return Math.max(12 - gap.length / 25, 2);
    return Math.max(20 - gap.length / 25, 13) + fit;
  }
  return 0; // the stretch stands within the speaker's own name
}

/** Verbs of doing more than of saying: a reporter's, where one speaks before. */
const DOES =
  /^(?:offer|support|oppose|defend|endorse|refuse|invite|attack|celebrate|guarantee|present|cast|pitch|decline|agree)$/;

/** "The mayor |told| reporters the city had offered": a verb of saying before, within the same clause. */
function isTold({ words }: Region, { first, speaker }: Attribution): boolean {
  if (!DOES.test(words[first]!.lemma)) return false;
  for (let at = Math.min(first, speaker.first) - 1; at >= 0 && first - at < 14; at--) {
    if (words[at]!.pos === 'PUNCT') return false;
    if (/^(?:say|tell|insist|claim|argue|add|announce)$/.test(words[at]!.lemma)) return true;
  }
  return false;
}

/** Does a sentence begin with the attribution behind closed words, and go on to others behind a colon? */
function opensAnew(region: Region, stretch: Marked, { speaker, last, inverted }: Attribution, text: string): boolean {
  const first = region.words[speaker.first]!;
  if (inverted || first.start < stretch.close || !/[.!?]["”’']?$/.test(text.slice(stretch.start, stretch.close)))
    return false;
  const colon = region.words[last];
  if (colon?.text !== ':' || !/^\p{Lu}/u.test(first.text)) return false;
  return first.pos !== 'PROPN' || /\.["”’']?$/.test(text.slice(stretch.start, stretch.close));
}

/** Has the attribution marked words right behind it, or behind a few words of its clause? */
function takesNext(region: Region, attribution: Attribution, text: string): boolean {
  const { end } = extentOf(region, attribution);
  return region.marked.some(({ open }) => open >= end && open - end < 40 && !/[,;]/.test(text.slice(end, open)));
}

/** "Called it “a farce”", "described the raid as “barbaric”", "accused Baku of “provocation”": no other verb between. */
function takesWords(region: Region, { first, last }: Attribution, gap: string): boolean {
  if (
    gap.length > 80 ||
    !(
      /\bas(?: an?| the)?\s*$/.test(gap) ||
      /^(?:call|dub|label|brand|term|deem|accuse)$/.test(region.words[first]!.lemma)
    )
  )
    return false;
  const end = region.words[last - 1]!.end + gap.length;
  for (let at = last; at < region.words.length && region.words[at]!.end <= end; at++)
    if (/^(?:VERB|AUX)$/.test(region.words[at]!.pos) || region.words[at]!.text === ',') return false;
  return true;
}

/** A clause of its own beside the one before: ", while the UN |urged|". */
function coordinated(region: Region, { first, speaker }: Attribution): boolean {
  const before = region.words[Math.min(first, speaker.first) - 1];
  return (
    before !== undefined &&
    (before.text === ',' || before.pos === 'CCONJ' || before.pos === 'SCONJ') &&
    before.lower !== 'that'
  );
}

/** A clause of its own, or only a fragment within somebody else's sentence? */
export function kindOf(
  region: Region,
  stretch: Marked,
  text: string,
  before: 'direct' | 'mixed' | null,
): 'direct' | 'mixed' {
  const words = text.slice(stretch.start, stretch.end);
  const lead = text.slice(region.start, stretch.open);
  if (/^[\p{Lu}\p{Lo}“‘'"(\d…-]/u.test(words) && (lead.trim() === '' || /[,:–—-]\s*$/.test(lead) || words.length > 40))
    return 'direct';
  // “A,” he said, “and b.”: the second half goes on in lower case.
  if (before === 'direct' && /[,–—-]\s*$/.test(lead)) return 'direct';
  if (lead.trim() === '' && words.split(/\s+/).length > 6 && /[,.!?]$/.test(words)) return 'direct';
  return 'mixed';
}
