import type { Sector } from '../../model/entity.ts';
import type { ActorContext, AgentNoun, Inside } from './phrase.ts';

/** Nouns that only say that somebody belongs or speaks: the body's sector counts ("Hamas officials", "a spokesman for the Taliban"). */
const EMPTY =
  /^(?:leader|member|spokes\w+|official|senior official|top official|representative|aide|delegate|delegation|negotiator|head|chief|director|country director|chief negotiator|chairman|chairwoman|chairperson|supporter|fighters?|forces|militants?|troops|commander|group|groups|loyalists?|coalition|alliance)$/;

/** "the |BJP-led| government", "the |Hamas-run| health ministry": who leads it says nothing of what it is. */
const LED = /-(?:led|run|ruled|controlled|dominated|appointed|owned)$/;

const HEADS = /^(?:chief of staff|chief|head|commander|spokes\w+|leader|official|adviser|advisor)$/;
const ARMED: ReadonlySet<Sector> = new Set(['MIL', 'COP', 'SPY']);

const REBELS: ReadonlySet<Sector> = new Set(['REB', 'UAF', 'PRM', 'CRM']);
/** Sectors of an office that one can leave. */
const OFFICES: ReadonlySet<Sector> = new Set(['GOV', 'LEG', 'JUD', 'MIL', 'COP', 'SPY']);
const LEFT = /^(?:former|ex|ex-\w+|retired|onetime|one-time|late)$/;

/** The sector of an agent noun, by the noun itself, by the body that it belongs to, or by having been left: "a |former| president". */
export function sectorOf(
  { tokens }: ActorContext,
  { form, first, last }: AgentNoun,
  nouns: readonly AgentNoun[],
  inside: readonly Inside[],
  head: number,
): Sector | null {
  const { term, role } = form.agent;
  // "the army's |chief of staff|", "the police |spokesman|"
  const owner = HEADS.test(term) ? nouns.findLast((noun) => noun.last <= first && noun.last >= first - 1) : undefined;
  if (owner && ARMED.has(owner.form.agent.role)) return isLeft(tokens, owner.first) ? 'ELI' : owner.form.agent.role;
  if (OFFICES.has(role) && isLeft(tokens, first)) return 'ELI';
  const body = inside.find(
    (mention) =>
      mention.last <= first &&
      mention.entity.kind === 'organization' &&
      mention.entity.role &&
      !LED.test(tokens[mention.last - 1]!.lower),
  );
  // "Hamas |fighters|" are of Hamas; the |rebels| of the "New Forces" are rebels, whatever such a name tells by its form.
  if (body && body.last >= first - 1 && !(body.rule === 'head-word' && REBELS.has(role))) return body.entity.role;
  const speaks = /^(?:spokes|aide|advis|representative)/.test(term);
  if (!EMPTY.test(term) && !speaks) return role;
  // "Oxfam's country |director|", "the opposition's chief |negotiator|": of whom they are, whatever he does for them
  const named = body && tokens[body.last]?.lower === "'s" && body.last >= first - 3 ? body.entity.role : null;
  if (named) return named;
  const common = nouns.findLast(
    (noun) => noun.last <= first && tokens[noun.last]?.lower === "'s" && noun.last >= first - 3,
  );
  if (common && !EMPTY.test(common.form.agent.term)) return common.form.agent.role;
  const after = inside.find(
    (mention) =>
      mention.first > head &&
      mention.entity.role &&
      (mention.entity.kind === 'organization' || (speaks && mention.entity.kind === 'person')),
  );
  if (after) return after.entity.role;
  // "the head of the Libyan |coast guard|", "a spokesman for the Polish |army|", "a coalition of Yemeni |parties|"
  const whose = /^(?:of|for)$/.test(tokens[last]?.lower ?? '')
    ? nouns.find((noun) => noun.first > last && !DEED.test(noun.form.agent.term))
    : undefined;
  return whose && !EMPTY.test(whose.form.agent.term) ? whose.form.agent.role : role;
}

/** "accused fighters of |shelling| a town": what is done, nobody whom they serve. */
const DEED = /(?:ing|strikes?|raids?|fire)$/;

/** "a |former| Peruvian president", "|retired| Israeli generals": before the noun, with nothing but adjectives between. */
function isLeft(tokens: ActorContext['tokens'], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
    const { lower, pos } = tokens[i]!;
    if (LEFT.test(lower)) return true;
    if (pos !== 'ADJ' && pos !== 'PROPN') return false;
  }
  return false;
}
