import type { ResolvedActor } from '../../annotate/entities/index.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Frame } from '../../lexicon/parts/events.ts';
import type { Annotated, Token } from '../../model/annotated.ts';
import type { Actor, EventStatus, EventType } from '../../model/event.ts';
import type { Certainty } from '../../model/span.ts';
import type { Frames } from '../frames/index.ts';
import type { Mask } from '../frames/mask.ts';
import type { Chunk, Noun } from '../grammar/chunk.ts';
import type { Clause } from '../grammar/clause.ts';

export interface When {
  /** EDTF. */
  date: string | null;
  certainty: Certainty | null;
}

/** When it was stays open. */
export const OPEN: When = { date: null, certainty: null };

/** What stands around a verb: its objects, whom it is done to, and the phrases with prepositions. */
export interface Zone {
  clause: Clause;
  /** The object with what is coordinated; what a passive verb or a relative clause is about. */
  object: Noun[];
  /** "gave Canada a deadline": Canada. */
  recipient: Noun[];
  /** "called the envoy a fool", "found him guilty": what the object is said to be. */
  predicate: Noun | null;
  /** All phrases of the zone with their prepositions, coordinated ones by their first. */
  phrases: Noun[];
  /** Phrases inside an apposition ("…, a jazz venue |on the East Side|"): looked at last. */
  late: Noun[];
  /** Every preposition and particle around the verb, for a quick look before a pattern is tried. */
  mask: Mask;
  /** Words between verb and phrases that belong to the verb: "out", "up". */
  particles: string[];
}

/** One sentence on the bench: its tokens, chunks and clauses, and what the rest of the document knows. */
export interface Scene {
  annotated: Annotated;
  lexicon: Lexicon;
  frames: Frames;
  tokens: readonly Token[];
  chunks: readonly Chunk[];
  clauses: readonly Clause[];
  /** Index of the sentence in `annotated.sentences`. */
  sentence: number;
  headline: boolean;
  /** The country that the report is at home in. */
  home: string | null;
  /** EDTF of the day under which a chronicle tells this sentence; null elsewhere. */
  entry: string | null;
  /** The sentence before, in the same paragraph or the last of the one before; null for the first. */
  before: Scene | null;
  /** What the sentences before told, for "the two sides". */
  history: readonly Draft[];
  /** What this sentence has told so far. */
  current: Draft[];
  /** Who each phrase speaks of, looked up once. */
  known: Map<Noun, Actor[]>;
  resolved: Map<Noun, ResolvedActor | null>;
  owned: Map<Noun, Actor[]>;
  /** What stands around each verb, looked up once. */
  zones: Map<Clause, Zone>;
  /** The participle that describes a phrase: "restrictions |imposed| on". */
  described: ReadonlyMap<Noun, Clause>;
  /** Whom a pronoun of this sentence stands for, where its clause tells: "Seoul said it would". */
  antecedents: ReadonlyMap<Noun, readonly Noun[]>;
}

/** An event in the making. */
export interface Draft {
  type: EventType;
  mode: string | null;
  cameo: string;
  rule: string;
  contexts: readonly string[];
  clause: Clause;
  actors: Actor[];
  targets: Actor[];
  status: EventStatus;
  negated: boolean;
  reporters: Actor[];
  /** Tokens `[first, last)` that say it. */
  first: number;
  last: number;
  /** How much the pattern asked for; 0 for a verb alone. */
  weight: number;
  /** The time of a second doing: "and on Tuesday with B". */
  gap?: Noun;
  /** Its status is what it says, whatever the clause hangs on: a demand inside "until". */
  settled?: boolean;
  /** When it was, for what later sentences say of it. */
  when?: When;
  /** Told only on the way to another event: the call that was made to apologize. */
  minor?: boolean;
  nominal: boolean;
  /** Saying so is the act: a promise, a threat, a refusal. */
  verbal: boolean;
  sentence: number;
  headline: boolean;
}

/** What the speaker does by saying it: "said it would release" -> AGREE, "said it will not" -> REJECT, "said X must" -> REQUEST. */
export interface SpeechVerdict {
  draft: Draft | null;
  /** The clause whose own event the saying replaces. */
  drop: Clause | null;
}

/** What hurts another: to announce it under a condition or in the first person is a threat. */
export const BLOWS: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'MOBILIZE']);

export const COOPERATIVE: ReadonlySet<EventType> = new Set([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
]);

/** What a rule says of the event that it found; the rest is as in nearly all events. */
type Told = Pick<Draft, 'type' | 'mode' | 'cameo' | 'rule' | 'contexts' | 'actors' | 'targets'> & Partial<Draft>;

/** Begins the draft of what a clause tells: it happened, nothing denies it, and the sentence itself says it. */
export const startDraft = (scene: Scene, clause: Clause, span: Pick<Draft, 'first' | 'last'>, told: Told): Draft => ({
  clause,
  status: 'happened',
  negated: false,
  reporters: [],
  first: span.first,
  last: span.last,
  weight: 1,
  nominal: false,
  verbal: false,
  sentence: scene.sentence,
  headline: scene.headline,
  ...told,
});

/** The codes of an event as its frame in the lexicon gives them. */
export const codesOf = (
  type: EventType,
  frame: Frame,
): Pick<Draft, 'type' | 'mode' | 'cameo' | 'rule' | 'contexts' | 'status'> => ({
  type,
  mode: frame.mode,
  cameo: frame.cameo,
  rule: `${type}/${frame.id}`,
  contexts: frame.contexts,
  status: frame.status,
});

/** It took place or is taking place: no plan, threat, denial or hypothesis. */
export const isReal = ({ status }: Pick<Draft, 'status'>): boolean => status === 'happened' || status === 'ongoing';

/** Who acts and who is acted upon, in this order. */
export const partiesOf = ({ actors, targets }: Pick<Draft, 'actors' | 'targets'>): Actor[] => [...actors, ...targets];

/** What the sentences from `sentence` on told. `history` is in their order, so that no long one is walked through. */
export function toldSince(history: readonly Draft[], sentence: number): readonly Draft[] {
  let first = history.length;
  while (first > 0 && history[first - 1]!.sentence >= sentence) first--;
  return history.slice(first);
}

/** What one sentence told. */
export const toldIn = (history: readonly Draft[], sentence: number): readonly Draft[] =>
  toldSince(history, sentence).filter((draft) => draft.sentence === sentence);
