import type { Draft, Scene } from './draft.ts';

/** What the sentence only supposes or points to: another world, a question why one should, an act that its own predicate calls doubtful. */
export function isSupposed(scene: Scene, draft: Draft): boolean {
  return isPointer(scene) || isImagined(scene, draft) || isPondered(scene, draft) || isDoubtful(scene, draft);
}

/** "|Most read:| 1. Iran frees sailors", "|Related:| China bans seafood": the titles of other reports. */
function isPointer({ tokens, annotated, sentence }: Scene): boolean {
  const { first, last } = annotated.sentences[sentence]!;
  for (let i = first + 1; i < Math.min(last, first + 5); i++)
    if (tokens[i]!.text === ':') {
      const label = tokens
        .slice(first, i)
        .map(({ lower }) => lower)
        .join(' ');
      return POINTS.test(label);
    }
  return false;
}
const POINTS =
  /^(?:(?:most|also) (?:read|viewed|popular)|read (?:more|also|next)|related(?: (?:news|stories|articles|story))?|see (?:also|more)|you may (?:also like|have missed)|trending(?: now)?|watch|listen|more(?: on this| stories)?|recommended|don't miss|editors' picks|further reading|in pictures|timeline|quiz|podcast|file photo|live|on this day|this day in history)$/;

/** "|Imagine| a world in which Iran and Israel had signed a treaty"; "|Suppose| China invaded". */
function isImagined({ tokens, annotated, sentence }: Scene, { first }: Draft): boolean {
  const { first: from, last } = annotated.sentences[sentence]!;
  const opener = tokens[from]!.lower;
  const next = tokens[from + 1]?.lower ?? '';
  if (SUPPOSES.test(opener) && !/^(?:by|to|with)$/.test(next)) return true;
  if (
    opener === 'what' &&
    (next === 'if' || (next === 'would' && /^(?:happen|it)$/.test(tokens[from + 2]?.lower ?? '')))
  )
    return true;
  if (opener === "let's" || (opener === 'let' && /^(?:us|'s)$/.test(next)))
    return /^(?:say|suppose|assume|imagine|pretend)$/.test(tokens[from + 2]?.lower ?? '');
  // "in |a world where| Russia had won", "|a scenario in which|"
  for (let i = from; i < Math.min(first, last - 1); i++)
    if (isWhere(tokens, i + 1) && WORLD.test(tokens[i]!.lower) && tokens[i - 1]?.lower !== 'the') return true;
  return false;
}
const SUPPOSES = /^(?:imagine|suppose|supposing|picture|assume|assuming|pretend|envision|envisage)$/;
/** "where", "in which" */
const isWhere = (tokens: Scene['tokens'], at: number): boolean =>
  tokens[at]!.lower === 'where' || (tokens[at]!.lower === 'in' && tokens[at + 1]?.lower === 'which');
const WORLD = /^(?:world|scenario|scenarios|universe|timeline|dream|hypothesis|case)$/;

/** "|Why should| Kenya send troops to Haiti?", "When |will| Turkey leave?", "Should |Britain| apologise?" */
function isPondered({ tokens, annotated, sentence }: Scene, { clause, status }: Draft): boolean {
  const { first, last } = annotated.sentences[sentence]!;
  if (tokens[last - 1]?.lower !== '?' || status === 'planned') return false;
  const opener = tokens[first]!.lower;
  if (!/^(?:why|when|where|how|who|whom|what|which|and|but|so)$/.test(opener)) return false;
  for (let i = first + 1; i < clause.verb.first && i < first + 5; i++)
    if (MODAL.test(tokens[i]!.lower)) return !clause.verb.past || clause.verb.form === 'infinitive';
  return false;
}
const MODAL = /^(?:should|would|could|might|can|will|must|shall)$/;

/** "A visit by the pope to Moscow |remains unlikely|", "talks between A and B |are out of the question|". */
function isDoubtful({ tokens, chunks }: Scene, { nominal, clause, last }: Draft): boolean {
  if (!nominal || !/^(?:be|remain|seem|look|appear|become|stay|sound)$/.test(clause.verb.lemma)) return false;
  const [subject] = clause.subject;
  if (!subject || tokens[subject.head] === undefined || subject.first > last) return false;
  if (clause.verb.modal !== null) return true; // "an attack on Iran |would be| folly"
  if (clause.verb.adjective !== null && DOUBT.test(clause.verb.adjective)) return true;
  const told = chunks[clause.from];
  if (!told || told.kind === 'comma') return false;
  for (let i = told.first; i < Math.min(told.last + 4, tokens.length); i++)
    if (DOUBT.test(tokens[i]!.lower)) return true;
  return false;
}
const DOUBT =
  /^(?:unlikely|impossible|improbable|doubtful|inconceivable|unthinkable|remote|distant|question|table|hypothetical|likely|possible|imminent|uncertain|questionable|imaginary|fictional|overdue|unimaginable|unavoidable|inevitable|necessary|needed|premature|unrealistic|illusory|elusive|pending|conceivable|plausible|thinkable|unthought-of|forbidden|banned|illegal|prohibited|wrong|pointless|myth|fiction|folly|mistake|suicide)$/;
