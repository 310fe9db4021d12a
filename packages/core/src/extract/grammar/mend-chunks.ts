import type { Token } from '../../model/annotated.ts';
import type { Chunk, Mark, Verb } from './chunk.ts';
import { splitFronted } from './fronted.ts';
import { isTop } from './groups.ts';
import { turnInversion, turnOpened } from './inversions.ts';
import { startsUpper } from './letters.ts';
import { turnQuestion } from './questions.ts';

/**
 * Brings verb groups together that news pulls apart: a modal before a time ("will on Tuesday, June 19, lead") and a helper
 * before its subject ("nor are we willing to", "neither did the army withdraw"). Renumbers the chunks.
 */
export function mendChunks(tokens: readonly Token[], chunks: Chunk[], end: number): Chunk[] {
  let mended = splitFronted(tokens, chunks);
  for (let i = 0; i + 1 < chunks.length; i++) {
    const chunk = chunks[i]!;
    const next = chunks[i + 1]!;
    if (chunk.kind === 'sub' && (turnToPreposition(tokens, chunks, i) || turnAs(tokens, chunks, i))) {
      mended = true;
      continue;
    }
    if (chunk.kind === 'verb' && next.first === chunk.last) {
      turnBare(chunk, next);
      mended = joinWentOn(chunks, i) || joinWithoutDelay(chunks, i) || mended;
    }
    if (chunk.kind === 'break') mended = setOff(chunks, i) || mended;
    if (chunk.kind === 'and' && chunk.word === 'nor' && next.kind === 'verb') next.negated = true; // "nor denied"
    if (chunk.kind !== 'verb' || !isHelper(chunk)) continue;
    turnCondition(tokens, chunks, i);
    const done =
      joinCutModal(chunks, i) ||
      turnInversion(tokens, chunks, i, end) ||
      turnOpened(tokens, chunks, i) ||
      turnQuestion(tokens, chunks, i, end);
    mended ||= done;
  }
  mended = dropCalled(chunks) || mended;
  if (mended) chunks.forEach((chunk, at) => (chunk.at = at));
  return chunks;
}

/** "bombed |what Delhi called| a training camp": the camp was bombed, whatever it was. */
function dropCalled(chunks: Chunk[]): boolean {
  let dropped = false;
  for (let i = 1; i + 3 < chunks.length; i++) {
    const what = chunks[i]!;
    if (what.kind !== 'sub' || what.word !== 'what') continue;
    const [speaker, verb] = [chunks[i + 1]!, chunks[i + 2]!];
    if (speaker.kind !== 'noun' || verb.kind !== 'verb' || verb.passive) continue;
    const being = chunks[i + 3]!;
    const said = being.kind === 'verb' && being.lemma === 'be' && SAYS.test(verb.lemma); // "after |what it said was| an attack"
    if (!said && !CALLS.test(verb.lemma)) continue;
    const named = said || being.kind === 'prep' ? i + 4 : i + 3;
    const thing = chunks[named];
    const before = chunks[i - 1]!;
    const governed =
      before.kind === 'prep' || (before.kind === 'sub' && /^(?:after|before|since|until)$/.test(before.word));
    if (thing?.kind !== 'noun' || (before.kind !== 'verb' && !governed)) continue;
    const from = governed ? i - 1 : i;
    chunks[named] = { ...thing, prep: governed ? before.word : null, teller: speaker };
    chunks.splice(from, named - from);
    dropped = true;
  }
  return dropped;
}
const SAYS = /^(?:say|claim|allege|believe|think|suspect|maintain)$/;
const CALLS = /^(?:call|term|describe|dub|label|brand|deem|consider)$/;

/** A verb group that is nothing but an auxiliary. */
const isHelper = ({ lemma, adjective }: Verb) => /^(?:do|be|have)$/.test(lemma) && adjective === null;

/** "will |on Tuesday, June 19,| lead": nothing but times and commas between. */
function joinCutModal(chunks: Chunk[], at: number): boolean {
  const helper = chunks[at] as Verb;
  if (helper.modal === null || helper.lemma !== 'do' || helper.form !== 'finite') return false;
  let next = at + 1;
  let times = 0;
  for (; next < chunks.length && next < at + 8; next++) {
    const chunk = chunks[next]!;
    if (chunk.kind === 'noun' && chunk.time) times++;
    else if (chunk.kind !== 'comma') break;
  }
  const verb = chunks[next];
  if (times === 0 || verb?.kind !== 'verb' || verb.form !== 'base') return false;
  Object.assign(verb, { modal: helper.modal, form: 'finite', negated: verb.negated || helper.negated });
  const between = chunks.slice(at + 1, next).filter((chunk) => chunk.kind !== 'comma');
  chunks.splice(at, next - at, ...between);
  return true;
}

/** "Japan |accused of| spying by China": without an object it is Japan that is accused. */
function turnBare(verb: Verb, next: Chunk) {
  const of = next.kind === 'prep' ? next.word : next.kind === 'noun' ? next.prep : null;
  if (verb.form !== 'past' || verb.passive || of !== 'of' || !TAKES_OBJECT.test(verb.lemma)) return;
  verb.passive = true;
  verb.form = 'participle';
}
const TAKES_OBJECT = /^(?:accuse|suspect|convict|acquit|deprive|strip|rob)$/;

/** "|went on to accuse|": he accused. */
function joinWentOn(chunks: Chunk[], at: number): boolean {
  const [go, on, verb] = [chunks[at] as Verb, chunks[at + 1], chunks[at + 2]];
  if (go.lemma !== 'go' || go.form === 'ing' || on?.kind !== 'prep' || on.word !== 'on') return false;
  if (verb?.kind !== 'verb' || verb.form !== 'infinitive' || verb.first !== on.last) return false;
  const { first, form, modal, past, perfect } = go;
  chunks.splice(at, 3, { ...verb, first, form, modal, past, perfect, negated: go.negated || verb.negated });
  return true;
}

/** "|did not hesitate to accuse|", "never |failed to| condemn": he did. */
function joinWithoutDelay(chunks: Chunk[], at: number): boolean {
  const [delay, verb] = [chunks[at] as Verb, chunks[at + 1]];
  if (!delay.negated || delay.modal !== null || !/^(?:hesitate|fail|scruple|balk|baulk)$/.test(delay.lemma))
    return false;
  if (verb?.kind !== 'verb' || verb.form !== 'infinitive' || verb.negated || verb.first !== delay.last) return false;
  const { first, form, past, perfect } = delay;
  chunks.splice(at, 2, { ...verb, first, form, past, perfect });
  return true;
}

/** "China |- once an ally -| accused": dashes around a phrase that only describes are commas. */
function setOff(chunks: Chunk[], at: number): boolean {
  if (chunks[at - 1]?.kind !== 'noun' || !DASH.test((chunks[at] as Mark).word)) return false;
  for (let i = at + 1; i < chunks.length && i < at + 7; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'verb' || chunk.kind === 'that') return false;
    if (chunk.kind !== 'break') continue;
    if (i === at + 1 || chunks[i + 1]?.kind !== 'verb' || !DASH.test(chunk.word)) return false;
    (chunks[at] as Mark).kind = chunk.kind = 'comma';
    if (chunks[at + 1]!.kind === 'sub') chunks.splice(at + 1, 1); // "|once| an ally"
    return true;
  }
  return false;
}
const DASH = /^[-–—]+$/;

/** "|Should| China invade Taiwan", "|Had| Russia attacked", "|Were| Israel to attack": an "if" without the word. */
function turnCondition(tokens: readonly Token[], chunks: Chunk[], at: number): boolean {
  const helper = chunks[at] as Verb;
  const { lower, text } = tokens[helper.first]!;
  const [before, subject, verb] = [chunks[at - 1], chunks[at + 1], chunks[at + 2]];
  const opens = before === undefined ? text !== lower : before.kind === 'and' || before.kind === 'that';
  if (!opens || helper.last !== helper.first + 1 || !isTop(subject) || subject.time || verb?.kind !== 'verb')
    return false;
  const form = INVERTED[lower];
  if (form === undefined || !form.includes(verb.form) || verb.passive) return false;
  chunks[at] = { kind: 'sub', first: helper.first, last: helper.last, word: 'if', at: helper.at };
  Object.assign(verb, { form: 'finite', past: true, negated: verb.negated || helper.negated });
  return true;
}
const INVERTED: { [helper: string]: readonly Verb['form'][] } = {
  should: ['base'],
  had: ['past', 'participle'],
  were: ['infinitive'],
};

/**
 * "rejected the charges |as fabrications| and had warned": without a verb of its own before "and" it opens no clause. "rejected the
 * verdict |as politically motivated|": only says how the verdict is seen.
 */
function turnAs(tokens: readonly Token[], chunks: Chunk[], at: number): boolean {
  const [before, next, joint, verb] = [chunks[at - 1], chunks[at + 1], chunks[at + 2], chunks[at + 3]];
  if (tokens[chunks[at]!.first]!.lower !== 'as' || before?.kind !== 'noun' || !next) return false;
  if (next.kind === 'noun' && next.prep === null && !next.time && joint?.kind === 'and' && verb?.kind === 'verb') {
    next.prep = 'as';
    next.from = chunks[at]!.first;
    chunks.splice(at, 1);
    return true;
  }
  const seen = next.kind === 'verb' && (next.form === 'past' || next.form === 'participle') && !isTop(joint);
  const how = seen && (next.first > chunks[at]!.last || tokens[next.first]!.pos === 'ADV');
  if (!how || !chunks.slice(0, at).some((chunk) => chunk.kind === 'verb' && VIEWS.test(chunk.lemma))) return false;
  chunks.splice(at, 2);
  return true;
}
const VIEWS =
  /^(?:reject|dismiss|denounce|condemn|describe|criticize|criticise|slam|regard|see|view|portray|characterize|characterise|decry|brand|blast|deplore|attack|dispute)$/;

/** "|After| a decade of coolness the president travelled": with a second subject before the verb it governs the first phrase. */
function turnToPreposition(tokens: readonly Token[], chunks: Chunk[], at: number): boolean {
  const phrase = chunks[at + 1];
  if (!isTop(phrase)) return false;
  const { lower } = tokens[chunks[at]!.first]!;
  const sign = lower === 'as' && tokens[phrase.first]!.lower === 'a'; // "|As| a result Egypt recalled"
  if (!sign && !/^(?:after|before|since|until)$/.test(lower)) return false;
  let i = at + 2;
  for (let chunk = chunks[i]; chunk?.kind === 'noun' && (chunk.prep !== null || chunk.time); chunk = chunks[++i]);
  const subject = chunks[i];
  const verb = chunks[i + 1];
  if (!isTop(subject) || verb?.kind !== 'verb' || (verb.form !== 'finite' && verb.form !== 'past')) return false;
  // "|After the talks| Blinken accused", but "after its embassy there was attacked"
  const { text } = tokens[chunks[at]!.first]!;
  const side = i === at + 2;
  if (side && (text === lower || tokens[phrase.head]!.pos === 'PROPN' || !startsUpper(tokens[subject.first]!.text)))
    return false;
  phrase.prep = lower;
  phrase.from = chunks[at]!.first;
  chunks.splice(at, 1);
  return true;
}
