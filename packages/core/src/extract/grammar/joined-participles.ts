import type { Clause } from './clause.ts';
import { isTop } from './groups.ts';
import { hang, isTensed, lastToldOf, nearest, type Region, type Walk } from './walk.ts';
import { INTRANSITIVE } from './words.ts';

/** "was sworn in and |called| for a truce", "was seized and |burned|": a past form behind "and" shares subject, voice and tense with the verb before. Null without one. */
export function joinParticiple(walk: Walk, clause: Clause, { at }: Region): number | null {
  const { chunks, clauses } = walk;
  const objectFollows = isTop(chunks[at + 1]);
  const told = walk.words.saying.has(clause.verb.lemma) ? lastToldOf(walk) : null;
  const partner =
    told ?? nearest(clauses, (c) => c.verb.form !== 'infinitive' && c.verb.form !== 'ing' && c.verb.form !== 'base');
  if (!partner) return null;
  if (partner.verb.perfect || partner.passive) {
    // "was sworn in and |called for| a truce"
    const turns = INTRANSITIVE.has(clause.verb.lemma) || /^(?:call|appeal|push|press|plead)$/.test(clause.verb.lemma);
    clause.passive = partner.passive && !objectFollows && !turns;
    clause.verb.perfect = partner.verb.perfect;
    clause.verb.modal = partner.verb.modal;
  }
  clause.verb.negated ||= partner.verb.negated && clause.verb.form === 'participle';
  const start = chunks[at - 1]?.kind === 'and' ? at - 1 : at - 2;
  // "said Washington threw it away and warned that": who says also warns
  const { saying } = walk.words;
  if (
    partner.link === 'that' &&
    partner.marker === '' &&
    partner.parent &&
    saying.has(clause.verb.lemma) &&
    !saying.has(partner.verb.lemma)
  )
    return hang(
      clause,
      partner.parent.link === 'main' ? 'and' : partner.parent.link,
      partner.parent.marker,
      partner.parent.parent,
      partner.parent.subject,
      start,
    );
  const link =
    partner.link === 'participle' && (partner.passive !== clause.passive || objectFollows) ? 'and' : partner.link;
  const source = partner.link === 'participle' && link === 'and' ? (nearest(clauses, isTensed) ?? partner) : partner;
  return hang(
    clause,
    link === 'main' || link === 'participle' ? 'and' : link,
    source.marker,
    source === partner ? partner.parent : source.parent,
    source.subject,
    start,
  );
}
