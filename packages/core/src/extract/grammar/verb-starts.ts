import type { Token } from '../../model/annotated.ts';
import type { Chunk } from './chunk.ts';
import { NEGATION, PREPOSITION_VERB, TO, type Traits } from './traits.ts';
import type { VerbForms } from './verb-forms.ts';

/** May a verb group begin here? */
export function startsVerb(tokens: readonly Token[], traits: Traits, at: number, end: number): boolean {
  const { pos, lower } = tokens[at]!;
  const known = traits[at]!;
  if (pos === 'VERB') return (known & PREPOSITION_VERB) === 0;
  if (pos === 'AUX') return true;
  if (known & TO) return tokens[at + 1] !== undefined && at + 1 < end;
  if (!(known & NEGATION)) return false;
  if (pos === 'PART') return lower === 'not' || lower === "n't";
  return (
    (lower === 'never' || lower === 'neither' || lower === 'nor') &&
    (tokens[at + 1]?.pos === 'VERB' || tokens[at + 1]?.pos === 'AUX')
  );
}

/** After a preposition a participle opens a noun phrase ("in occupied Karabakh"), while -ing is a gerund ("of sending"). */
export function nounRatherThanVerb(tokens: readonly Token[], at: number): boolean {
  const { lower, pos } = tokens[at]!;
  const next = tokens[at + 1];
  return (
    pos === 'VERB' &&
    !lower.endsWith('ing') &&
    /(?:ed|en|wn)$/.test(lower) &&
    (next?.pos === 'NOUN' || next?.pos === 'PROPN' || next?.pos === 'ADJ' || next?.pos === 'NUM')
  );
}

/** "bans all airlines and |places| sanctions", "killing six and |wounding| four": after "and" a form like the one before, taken for a noun. */
export function isJoinedVerb(
  tokens: readonly Token[],
  at: number,
  end: number,
  chunks: readonly Chunk[],
  forms: VerbForms,
): boolean {
  const token = tokens[at]!;
  if (chunks[chunks.length - 1]?.kind !== 'and' || at + 1 >= end) return false;
  if (token.lower.endsWith('ing') && (token.pos === 'NOUN' || token.pos === 'ADJ')) {
    const verb = chunks.findLast((chunk) => chunk.kind === 'verb');
    return verb?.kind === 'verb' && verb.form === 'ing' && /^(?:NUM|DET|PRON)$/.test(tokens[at + 1]!.pos);
  }
  if (token.pos !== 'NOUN' || !token.lower.endsWith('s')) return false;
  if (!/^(?:NOUN|DET|PROPN|ADJ|NUM|PRON)$/.test(tokens[at + 1]!.pos)) return false;
  if (!forms.knows(token) || !forms.read({ ...token, pos: 'VERB' }, false)?.third) return false;
  const verb = chunks.findLast((chunk) => chunk.kind === 'verb');
  return verb?.kind === 'verb' && verb.form === 'finite' && tokens[verb.head]!.lower.endsWith('s');
}
