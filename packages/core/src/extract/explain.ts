import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Annotated } from '../model/annotated.ts';
import type { Scene } from './events/draft.ts';
import { entriesOf } from './events/entries.ts';
import { homeOf } from './events/home.ts';
import { scenesOf } from './events/scenes.ts';
import { readSentence } from './events/sentence.ts';
import { statusOf } from './events/status.ts';
import { framesOf } from './frames/index.ts';
import type { Chunk } from './grammar/chunk.ts';
import type { Clause } from './grammar/clause.ts';
import { readTraits, skipDateline } from './prepare.ts';

/** How the engine read one sentence. */
export interface SentenceReading {
  text: string;
  /** "[North Korea] <has withdrawn> [from> the office]". */
  chunks: string;
  /** One line a clause: what it hangs on, verb, status, subject. */
  clauses: string[];
  /** One line an event with the frame that made it. */
  events: string[];
  /** Verbs and nouns of the lexicon that gave no event, with the reason as far as it is known. */
  refused: string[];
}

/** Reads every sentence again and says what it saw: the tool with which the lexicon is grown. */
export function explainEvents(annotated: Annotated, lexicon: Lexicon): SentenceReading[] {
  const frames = framesOf(lexicon);
  const traits = readTraits(annotated);
  const { tokens, sentences, article } = annotated;
  const home = homeOf(annotated, lexicon);
  const entries = entriesOf(annotated);
  return sentences.map((sentence, index) => {
    const headline = article.blocks[sentence.block]?.kind === 'headline' || sentence.block < 0;
    const first = skipDateline(annotated, sentence);
    const stage = { annotated, lexicon, frames, traits, home, entries, history: [] };
    const [scene] = scenesOf(stage, [{ sentence: index, first, end: sentence.last, headline }]) as [Scene];
    const words = (first: number, last: number) =>
      tokens
        .slice(first, last)
        .map((token) => token.text)
        .join(' ');
    const show = (chunk: Chunk) => {
      if (chunk.kind === 'verb') return `<${words(chunk.first, chunk.last)}>`;
      if (chunk.kind === 'noun')
        return `[${chunk.time ? 'time: ' : ''}${chunk.prep ? `${chunk.prep}> ` : ''}${words(chunk.first, chunk.last)}]`;
      return `{${chunk.kind} ${chunk.word}}`;
    };
    const line = (clause: Clause) => {
      const subject = clause.subject.map((noun) => words(noun.first, noun.last)).join(' & ');
      const above = clause.parent ? ` of ${clause.parent.order}` : '';
      const zone = scene.chunks.slice(clause.from, clause.to).map(show).join(' ');
      return `${clause.order} ${clause.link}${clause.marker ? `(${clause.marker})` : ''}${above}: ${subject || '-'} | ${clause.passive ? 'passive ' : ''}${clause.verb.lemma}${clause.verb.adjective ? ` ${clause.verb.adjective}` : ''} | ${zone} | ${statusOf(frames, clause)}`;
    };
    const drafts = readSentence(scene);
    const used = new Set(drafts.map((draft) => draft.clause));
    return {
      text: annotated.document.text.slice(sentence.start, sentence.end),
      chunks: scene.chunks.map(show).join(' '),
      clauses: scene.clauses.map(line),
      events: drafts.map(
        ({ rule, status, actors, targets }) =>
          `${rule} ${status}: ${actors.map((one) => one.name).join(', ')} -> ${targets.map((one) => one.name).join(', ')}`,
      ),
      refused: scene.clauses
        .filter((clause) => !used.has(clause) && frames.verbs.has(clause.verb.lemma))
        .map((clause) => `${clause.verb.lemma}: ${reason(clause, statusOf(frames, clause))}`),
    };
  });
}

function reason(clause: Clause, status: string): string {
  if (status === 'denied') return 'denied: it did not happen';
  if (status === 'hypothetical') return 'only thought of';
  return clause.subject.length === 0 ? 'nobody acts' : 'no pattern fits its objects and actors';
}
