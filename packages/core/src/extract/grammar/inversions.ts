import type { Token } from '../../model/annotated.ts';
import type { Chunk, Verb } from './chunk.ts';
import { isTop } from './groups.ts';
import { ADJECTIVES, readPredicate } from './verb-group.ts';

/** "nor |are we| willing to", "neither |did the army| withdraw": the subject goes before, and the negation into the verb. */
export function turnInversion(tokens: readonly Token[], chunks: Chunk[], at: number, end: number): boolean {
  const before = chunks[at - 1];
  const subject = chunks[at + 1];
  const opener = tokens[chunks[at]!.first - 1]?.lower ?? '';
  if (!/^(?:nor|neither)$/.test(opener) || subject?.kind !== 'noun') return false;
  if (before !== undefined && before.kind !== 'and' && before.kind !== 'comma' && before.kind !== 'break') return false;
  const helper = chunks[at] as Verb;
  const main = chunks[at + 2];
  const predicate = helper.lemma === 'be' && ADJECTIVES.has(tokens[subject.last]?.lower ?? '');
  const verb: Verb =
    !predicate && main?.kind === 'verb' && main.form !== 'infinitive' && main.first === subject.last
      ? { ...main, modal: helper.modal ?? main.modal, past: helper.past, form: 'finite' }
      : { ...helper, first: subject.last, last: subject.last, head: helper.head };
  verb.negated = true;
  if (verb.last === subject.last) readPredicate(tokens, verb, end);
  if (verb.last === verb.first) verb.first = helper.first;
  const used = main?.kind === 'verb' && (main.first === subject.last || main.first < verb.last) ? 3 : 2;
  if (before?.kind === 'and') before.word = 'and';
  chunks.splice(at, used, subject, verb);
  return true;
}

/**
 * "No sooner |had Chile closed| the border", "Only then |did Japan invade| China", "At no time |did China accuse| Japan": words that may
 * open a sentence put the helper before its subject. Told as done, unless they say that it never was.
 */
export function turnOpened(tokens: readonly Token[], chunks: Chunk[], at: number): boolean {
  const helper = chunks[at] as Verb;
  const subject = chunks[at + 1];
  if (!/^(?:do|have)$/.test(helper.lemma) || helper.form !== 'finite' || !isTop(subject) || subject.time) return false;
  let next = at + 1;
  while (chunks[next]?.kind === 'noun' || (chunks[next]?.kind === 'and' && isTop(chunks[next + 1]))) next++;
  const verb = chunks[next];
  if (verb?.kind !== 'verb' || next > at + 6 || !/^(?:base|past|participle|finite)$/.test(verb.form) || verb.modal)
    return false;
  const opens = openingOf(tokens, helper.head);
  if (opens === null) return false;
  const { modal, past, lemma } = helper;
  Object.assign(verb, { form: 'finite', modal, past: past || verb.past, perfect: lemma === 'have' });
  verb.negated ||= opens === 'never';
  // "Only |after the vote| did"
  const [sub, phrase] = [chunks[at - 2], chunks[at - 1]];
  if (sub?.kind === 'sub' && phrase?.kind === 'noun' && phrase.prep === null) {
    Object.assign(phrase, { prep: sub.word, from: sub.first });
    chunks.splice(at - 2, 1);
    at--;
  }
  // "|No| sooner had": what opens is nobody who acts
  let from = at;
  while (from > 0 && isTop(chunks[from - 1]) && /^(?:no|never)$/.test(tokens[chunks[from - 1]!.first]!.lower)) from--;
  chunks.splice(from, at + 1 - from);
  return true;
}

/** Which words that turn a sentence around stand before the helper at `helper`? Null when none do. */
function openingOf(tokens: readonly Token[], helper: number): 'never' | 'done' | null {
  let from = helper;
  while (from > 0 && helper - from < 12 && !/^[.;:!?"“”]$/.test(tokens[from - 1]!.text)) from--;
  const first = tokens[from]!.lower;
  const second = tokens[from + 1]!.lower;
  const last = tokens[helper - 1]?.lower ?? '';
  if (from === helper || second === 'since') return null;
  if (first === 'not' && /^(?:once|a|one|ever)$/.test(second)) return 'never';
  if (/^(?:only|not|hardly|scarcely|barely)$/.test(first)) return 'done';
  if (first === 'no' && second === 'sooner') return 'done';
  if (/^(?:never|rarely|seldom)$/.test(first)) return last === 'before' || first !== 'never' ? 'done' : 'never';
  if (/^(?:at|under|in|on)$/.test(first) && second === 'no') return 'never';
  return first === 'nowhere' ? 'never' : null;
}
