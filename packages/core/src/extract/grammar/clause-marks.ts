import type { Token } from '../../model/annotated.ts';
import type { Chunk, Mark } from './chunk.ts';
import type { VerbForms } from './verb-forms.ts';
import { isActOfName } from './verbs-behind-names.ts';
import { MONTHS, SUBORDINATORS, WEEKDAYS } from './words.ts';

/** What a word between two clauses is: "and", "who", "that", a subordinator. Null where it is none there: "|that| December", "|after| talks". */
export function specialMark(
  tokens: readonly Token[],
  at: number,
  end: number,
  chunks: readonly Chunk[],
  governed: boolean,
  forms: VerbForms,
): Mark['kind'] | null {
  const token = tokens[at]!;
  const { lower } = token;
  if (token.pos === 'CCONJ' || lower === 'but' || lower === 'nor')
    return lower === 'both' || lower === 'either' ? null : 'and';
  if (lower === 'who' || lower === 'whom' || lower === 'which') return 'who';
  if (lower === 'whose' && chunks.length > 0 && !governed) return 'who';
  if (lower === 'what') return 'sub';
  if (lower === 'that') {
    const before = chunks.at(-1);
    const quoted = /^["“”'‘’]$/.test(tokens[at + 1]?.text ?? '') ? 1 : 0; // that "blackmail" Palestinians
    const next = tokens[at + 1 + quoted];
    if (governed || !next || at + 1 + quoted >= end || !before) return null;
    // "expelled them |that December| and", "released three prisoners |that May|,"
    if (
      (token.pos === 'DET' || before.kind === 'noun') &&
      isPointedTime(next) &&
      !/^(?:VERB|AUX)$/.test(tokens[at + 2 + quoted]?.pos ?? '')
    )
      return null;
    if (
      before.kind === 'noun' &&
      (next.pos === 'VERB' || next.pos === 'AUX' || (next.pos === 'ADV' && tokens[at + 2]?.pos === 'VERB'))
    )
      return 'who';
    if (
      before.kind === 'verb' &&
      token.pos === 'DET' &&
      next.pos === 'NOUN' &&
      !next.lower.endsWith('s') &&
      !CLAUSE_VERBS.test(before.lemma)
    )
      return null;
    return 'that';
  }
  if (lower === 'if' && /^(?:necessary|possible|needed|required|so|not|any|needs)$/.test(tokens[at + 1]?.lower ?? ''))
    return null;
  if (lower === 'case') return isInCase(tokens, at) ? 'sub' : null;
  if (SUBORDINATORS.has(lower)) {
    if (token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'ADJ') return null;
    if (
      lower === 'as' ||
      lower === 'after' ||
      lower === 'before' ||
      lower === 'since' ||
      lower === 'until' ||
      lower === 'till'
    ) {
      return opensClause(tokens, at + 1, end, forms) ? 'sub' : null;
    }
    return 'sub';
  }
  return null;
}

/** "prepared |in case| China attacks" */
const isInCase = (tokens: readonly Token[], at: number) =>
  tokens[at - 1]?.lower === 'in' && /^(?:PROPN|DET|PRON|NOUN|ADJ)$/.test(tokens[at + 1]?.pos ?? '');
const isPointedTime = ({ lower }: Token) =>
  MONTHS.has(lower) ||
  WEEKDAYS.has(lower) ||
  /^(?:day|week|month|year|night|spring|summer|autumn|winter|weekend)$/.test(lower);
const CLAUSE_VERBS =
  /^(?:say|tell|announce|warn|claim|believe|think|insist|add|note|argue|report|confirm|deny|declare|state|agree|demand|hope|expect|fear)$/;

/** Does a finite verb follow before the clause ends? "after Israel allowed", but not "after talks in Geneva". */
function opensClause(tokens: readonly Token[], from: number, end: number, forms: VerbForms): boolean {
  for (let i = from; i < end && i < from + 22; i++) {
    const { pos, lower, text } = tokens[i]!;
    if (pos === 'PUNCT' && (text === ',' || text === ';') && i > from) return false;
    if (lower === 'that' || lower === 'who' || lower === 'which') return false;
    if (pos === 'AUX') return true;
    if (pos === 'VERB') {
      if (i === from) return false;
      if (lower.endsWith('ing')) return false;
      const before = tokens[i - 1]!;
      if (before.pos === 'DET' || before.pos === 'ADP' || before.pos === 'ADJ' || before.lower === "'s") continue;
      return tokens[i - 1]!.lower !== 'to';
    }
    if (i > from && isActOfName(tokens, i, forms)) {
      tokens[i]!.pos = 'VERB';
      return true;
    }
  }
  return false;
}
