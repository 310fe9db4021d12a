import { mayHave } from '../../lexicon/filter.ts';
import type { Actor, EventType } from '../../model/event.ts';
import type { Draft, Scene } from './draft.ts';

const PRIVATE = new Set(['CVL', 'BUS', 'MNC', 'EDU', 'MED', 'SOC', 'AGR', 'CRM', 'JRN', 'ELI', 'REF']);
/** Classes that matter whoever acts: a riot, a killing, an arrest. */
const ALWAYS: ReadonlySet<EventType> = new Set(['ASSAULT', 'PROTEST', 'COERCE', 'MOBILIZE']);

/** Politics needs somebody public on one side at least: a state, a body of it, a party, a rebel, an organisation, or a name. */
export function isPolitical({ type, actors, targets }: Draft): boolean {
  return (
    ALWAYS.has(type) || (type === 'RETREAT' && actors.length === 0) || actors.some(isPublic) || targets.some(isPublic)
  );
}

function isPublic({ id, country, role, name }: Actor): boolean {
  if (id !== null || country !== null) return true;
  return role !== null ? !PRIVATE.has(role) : /^\p{Lu}.*\s\p{Lu}/u.test(name);
}

/**
 * "beating her rival 6-3 in the final": two words of sport, or one that is used of nothing else, or a result make it a match,
 * where nobody is attacked.
 */
/** "meet in |the final| in Los Angeles"; not "the final round of talks". */
const isTheFinal = (tokens: Scene['tokens'], at: number) =>
  /^finals?$/.test(tokens[at]!.lower) &&
  tokens[at - 1]?.lower === 'the' &&
  /^(?:ADP|PUNCT|CCONJ)$/.test(tokens[at + 1]?.pos ?? '');

export function isSport({ tokens, frames, annotated, sentence }: Scene): boolean {
  const { first, last } = annotated.sentences[sentence]!;
  const { words } = frames.sets.get('sport')!;
  const { words: only } = frames.sets.get('sport-only')!;
  let found = 0;
  let beaten = false;
  for (let i = first; i < last && found < 2; i++) {
    const { lower, lemma } = tokens[i]!;
    if (opensNumber(lower) && RESULT.test(lower) && BEATING.test(tokens[i - 2]?.lemma ?? '')) return true;
    if (mayHave(frames.mayBeSport, lower) || mayHave(frames.mayBeSport, lemma)) {
      if (only.has(lower)) return true;
      if (words.has(lower) || words.has(lemma)) found += isTheFinal(tokens, i) ? 2 : 1;
    }
    beaten ||= BEATING.test(lemma); // "beat Liverpool in the final"
  }
  return found >= 2 || (beaten && found === 1);
}
const opensNumber = (word: string) => word.charCodeAt(0) <= 57;
/** "beat Portugal 4-2". */
const RESULT = /^\d{1,3}[-–]\d{1,3}$/;
const BEATING = /^(?:beat|defeat|thrash|crush|edge|trounce|rout|down|overcome|hammer)$/;

/** What a match looks like to the frames of politics. */
export const PLAYED: ReadonlySet<EventType> = new Set(['ASSAULT', 'THREATEN', 'CONSULT', 'RETREAT', 'MOBILIZE']);
