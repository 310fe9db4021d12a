import type { Clause } from '../grammar/clause.ts';
import { actorOf } from './actors.ts';
import type { Draft, Scene } from './draft.ts';
import { zoneOf } from './roles.ts';

/** Works of art that make up, or paint, what they tell. A documentary, a video and a report tell what happened. */
const WORK =
  /^(?:film|movie|opera|operetta|play|novel|novella|ballet|thriller|musical|sitcom|melodrama|satire|cartoon|comic|manga|fable|legend|myth|fairytale|tale|saga|poem|ballad|trilogy|miniseries|series|telenovela|screenplay|painting|fresco|mural|tapestry|canvas|blockbuster|remake|sequel|prequel|biopic|folktale|book)$/;
/** Those in which something may go on: "jailed |in her novels|"; "a series", "a tragedy" is often the news itself. */
const INSIDE =
  /^(?:films?|movies?|operas?|novels?|novellas?|ballets?|thrillers?|musicals?|sitcoms?|cartoons?|comics?|fables?|myths?|fairytales?|tales?|poems?|screenplays?|sequels?|biopics?|episodes?|videogames?)$/;
const TELLS =
  /^(?:tell|retell|depict|portray|show|follow|recount|relate|narrate|dramatise|dramatize|imagine|reimagine|envisage|describe|chart|trace|centre|center|revolve|turn|feature|explore|chronicle|open|begin|end|star|concern|evoke|recreate|let|have|see)$/;
/** What is taught tells what happened long ago, and is not the news. */
const LESSON =
  /^(?:seminars?|lectures?|textbooks?|schoolbooks?|courses?|syllabus|curriculum|lessons?|quiz|symposium|workshops?|webinars?|exhibitions?|exhibits?|museums?|boardgames?|videogames?|games?|quizzes|memoirs?|monographs?)$/;
const TREATS =
  /^(?:examine|cover|teach|discuss|analy[sz]e|study|ask|commemorate|present|consider|address|deal|focus|document|include)$/;
const PLAYS = /^(?:play|portray)$/;

/** What happens on the stage only is no event: "an opera tells of a prince who |murders his brother|", "in the film, troops |invade Iran|". */
export function withoutFiction(scene: Scene, all: Draft[]): Draft[] {
  if (all.length === 0) return all;
  let drafts = all;
  if (isSetIn(scene)) return [];
  const within = scene.chunks.find(
    (chunk) => chunk.kind === 'noun' && chunk.prep === 'in' && INSIDE.test(scene.tokens[chunk.head]!.lower),
  );
  if (within) drafts = drafts.filter(({ clause }) => within.at < clause.from || within.at >= clause.to);
  const teller = scene.clauses.find((clause) => isTold(scene, clause));
  if (!teller) return drafts;
  const next = scene.clauses.find(
    (one) =>
      one.order > teller.order &&
      (one.link === 'main' || (one.link === 'and' && one.parent === teller)) &&
      one.subject.length > 0 &&
      one.subject[0] !== teller.subject[0],
  );
  const end = next ? scene.chunks[next.subject[0]!.at]!.first : Infinity;
  return drafts.filter(({ first, last }) => last <= teller.verb.first || first >= end);
}

/** "The novel |follows| a spy who kills", "her book |is about| a doctor who is kidnapped", "plays |a dictator| who declares war". */
function isTold(scene: Scene, clause: Clause): boolean {
  const { verb, subject, passive } = clause;
  if (passive || subject.length !== 1) return false;
  const { tokens, chunks } = scene;
  const word = tokens[subject[0]!.head]!.lower;
  if (verb.past && !LESSON.test(word)) return false;
  if (WORK.test(word)) {
    const next = chunks[clause.from];
    const about = next?.kind === 'noun' && next.prep === 'about';
    if (verb.lemma === 'be') return about;
    return word !== 'book' && TELLS.test(verb.lemma) && tokens[subject[0]!.last]?.lower !== 'of';
  }
  if (LESSON.test(word)) return TELLS.test(verb.lemma) || TREATS.test(verb.lemma);
  if (!PLAYS.test(verb.lemma)) return false;
  const [object] = zoneOf(scene, clause).object;
  return object !== undefined && /^an?$/.test(tokens[object.first]!.lower) && actorOf(scene, object).length > 0;
}

/** "|In the movie,| American troops invade Iran." */
function isSetIn({ chunks, tokens }: Scene): boolean {
  const [opener, comma] = chunks;
  if (opener?.kind !== 'noun' || opener.prep !== 'in' || comma?.kind !== 'comma') return false;
  const { lower } = tokens[opener.head]!;
  // "In the |opera's| last act"
  for (let i = opener.first; i < opener.head; i++)
    if (INSIDE.test(tokens[i]!.lower) && /^['’]s?$/.test(tokens[i + 1]!.lower)) return true;
  return lower === 'play' || INSIDE.test(lower) || PART.test(lower) || PART.test(tokens[opener.head - 1]!.lower);
}
/** "In |season| three, the president orders": the parts of a series or a game. */
const PART = /^(?:season|episode|level|finale|cutscene|storyline|gameplay)$/;
