import type { Token } from '../../model/annotated.ts';
import type { Chunk, Verb } from './chunk.ts';
import { isTop } from './groups.ts';

/** Is what begins at `from` asked? "Did China accuse Japan?" he wondered. */
function isAsked(tokens: readonly Token[], from: number, end: number): boolean {
  for (let i = from; i < end && i < from + 60; i++) if (tokens[i]!.text === '?') return true;
  return false;
}

/** "|Did| China |accuse| Japan?", "|Has| Egypt |recalled| its envoy?": the subject goes before the verb, and nothing is told. */
export function turnQuestion(tokens: readonly Token[], chunks: Chunk[], at: number, end: number): boolean {
  const helper = chunks[at] as Verb;
  const before = chunks[at - 1];
  if (before !== undefined && before.kind !== 'comma' && before.kind !== 'break' && before.kind !== 'and') return false;
  let next = at + 1;
  if (!isTop(chunks[next]) || helper.adjective !== null) return false;
  while (chunks[next]?.kind === 'noun' || (chunks[next]?.kind === 'and' && chunks[next + 1]?.kind === 'noun')) next++;
  const verb = chunks[next];
  if (verb?.kind !== 'verb' || next > at + 6 || verb.form === 'infinitive' || verb.modal !== null) return false;
  if (!isAsked(tokens, verb.last, end)) return false;
  const passive = helper.lemma === 'be' && (verb.form === 'past' || verb.form === 'participle');
  Object.assign(verb, { form: 'finite', modal: helper.modal ?? 'might', passive: verb.passive || passive });
  chunks.splice(at, 1);
  return true;
}
