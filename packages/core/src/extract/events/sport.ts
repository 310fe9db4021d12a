import { mayHave } from '../../lexicon/filter.ts';
import type { EventType } from '../../model/event.ts';
import type { Draft, Scene } from './draft.ts';

/** "meet in |the final| in Los Angeles"; not "the final round of talks". */
const isTheFinal = (tokens: Scene['tokens'], at: number) =>
  /^finals?$/.test(tokens[at]!.lower) &&
  tokens[at - 1]?.lower === 'the' &&
  /^(?:ADP|PUNCT|CCONJ)$/.test(tokens[at + 1]?.pos ?? '');

/**
 * "beating her rival 6-3 in the final": two words of sport, or one that is used of nothing else, or a result make it a match,
 * where nobody is attacked.
 */
export function isSport({ tokens, frames, annotated, sentence }: Scene): boolean {
  const { first, last } = annotated.sentences[sentence]!;
  const { words } = frames.sets.get('sport')!;
  const { words: only } = frames.sets.get('sport-only')!;
  let found = 0;
  let beaten = false;
  for (let i = first; i < last && found < 2; i++) {
    const { lower, lemma } = tokens[i]!;
    if (ROUND.test(lower) && isRound(tokens, i)) return true;
    if (opensNumber(lower) && RESULT.test(lower) && BEATING.test(tokens[i - 2]?.lemma ?? '')) return true;
    if (isTournament(tokens, i) || (GOALS.test(lower) && tokens[i - 1]?.pos === 'NUM')) return true;
    if (mayHave(frames.mayBeSport, lower) || mayHave(frames.mayBeSport, lemma)) {
      if (only.has(lower)) return true;
      if (words.has(lower) || words.has(lemma)) found += isTheFinal(tokens, i) ? 2 : 1;
    }
    // "by |forty points|"
    if (beaten && MARGIN.test(lower) && tokens[i - 1]!.pos === 'NUM') return true;
    beaten ||= BEATING.test(lemma); // "beat Liverpool in the final"
  }
  return found >= 2 || (beaten && found === 1);
}
/** "meet in the |group stage|", "in |Group D|", "in the last |16|", "a two-goal |lead|": said of nothing but a competition. */
function isRound(tokens: Scene['tokens'], at: number): boolean {
  const word = tokens[at]!.lower;
  const next = tokens[at + 1];
  if (word === 'group')
    return (
      /^(?:stages?|match(?:es)?|games?|opener|decider)$/.test(next?.lower ?? '') ||
      (tokens[at]!.text === 'Group' && /^[A-L]$/.test(next?.text ?? ''))
    );
  if (word === 'last') return next?.lower === '16' || next?.lower === '32';
  if (word === 'knockout') return /^(?:stages?|rounds?|phase|match|game|tie)$/.test(next?.lower ?? '');
  // "protested |the stewards'| ruling", "the result of |the race|"
  if (word === 'stewards') return /^['’]$/.test(next?.text ?? '');
  if (word === 'race' || word === 'regatta')
    return (
      tokens[at - 1]?.lower === 'the' && /^(?:result|outcome|winner|start|restart)$/.test(tokens[at - 3]?.lower ?? '')
    );
  if (word.includes('-')) return true; // "a two-goal lead", "a two-set lead"
  return /^[,.;]$/.test(next?.lower ?? '.') && tokens[at - 1]?.lower === 'the'; // "was awarded |the bronze|."
}
const ROUND =
  /^(?:group|last|knockout|bronze|silver|stewards|race|regatta|.*-goal|(?:one|two|three|four|five|six)-(?:set|wicket|stroke|run|try))$/;
const opensNumber = (word: string) => word.charCodeAt(0) <= 57;
/** "beat Portugal 4-2". */
const RESULT = /^\d{1,3}[-–]\d{1,3}$/;
const MARGIN = /^(?:points|runs|goals|wickets|lengths|strokes)$/;
const BEATING =
  /^(?:beat|defeat|thrash|crush|edge|trounce|rout|down|overcome|hammer|ambush|stun|blitz|sink|punish|outgun)$/;

/** What a match looks like to the frames of politics. */
export const PLAYED: ReadonlySet<EventType> = new Set(['ASSAULT', 'THREATEN', 'CONSULT', 'RETREAT', 'MOBILIZE']);

/** "protested the |referee's| decision", "denied |Ronaldo| twice before the break": what is said and done on the pitch. */
const ON_PITCH: ReadonlySet<EventType> = new Set(['PROTEST', 'ACCUSE', 'REJECT']);
const PITCH =
  /^(?:referees?|umpires?|linesm[ae]n|offside|penalty|goalkeeper|goalkeepers|judges|stewards|race|regatta)$/;

/** Is it played, not meant: "booked for |protesting the penalty|"? */
export function isPlayed({ tokens }: Scene, { type, first, last }: Draft): boolean {
  if (PLAYED.has(type)) return true;
  if (!ON_PITCH.has(type)) return false;
  for (let i = first; i < last; i++) if (PITCH.test(tokens[i]!.lower)) return true;
  return false;
}

/** "with |two goals|", "by |five wickets|" */
const GOALS = /^(?:goals|tries|wickets|penalties|birdies|touchdowns)$/;
/** "the |Test series|", "the Africa |Cup of Nations|", "the |World Cup|", "the |Grand Prix|" */
const isTournament = (tokens: Scene['tokens'], at: number) =>
  (tokens[at]!.text === 'Cup' &&
    /^(?:World|Davis|Africa|African|Asian|Gold|League|Cricket|Super)$/.test(tokens[at - 1]?.text ?? '')) ||
  (tokens[at]!.text === 'Test' && /^(?:series|match|matches|side|cricket|captain)$/.test(tokens[at + 1]?.text ?? '')) ||
  (tokens[at]!.text === 'Prix' && tokens[at - 1]?.text === 'Grand');
