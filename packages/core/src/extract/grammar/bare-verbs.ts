import type { Clause } from './clause.ts';
import { hang, isTensed, nearest, objectsOf, type Region, type Walk } from './walk.ts';

/** A verb without ending after a noun: "saw it reject", "let the CIA track"; or the second half of "will meet and discuss". */
export function linkBare(walk: Walk, clause: Clause, region: Region): number | null {
  const { clauses, chunks } = walk;
  const { before, last, at } = region;
  if (before?.kind === 'and' && last) {
    const partner = nearest(
      clauses,
      (c) => c.verb.form === 'infinitive' || c.verb.modal !== null || (c.verb.form === 'base' && isTensed(c)),
    );
    if (partner) {
      clause.verb.modal = partner.verb.modal;
      clause.verb.negated ||= partner.verb.negated;
      clause.noun = partner.noun;
      return hang(
        clause,
        partner.link === 'main' ? 'and' : partner.link,
        partner.marker,
        partner.parent,
        partner.subject,
        at - 1,
      );
    }
  }
  if (
    last &&
    before?.kind === 'noun' &&
    !before.time &&
    /^(?:see|watch|let|make|have|help|hear|bid)$/.test(last.verb.lemma)
  ) {
    const objects = objectsOf(chunks, { ...last, to: at });
    return hang(clause, 'complement', 'bare', last, objects.length > 0 ? objects : [before], at);
  }
  if (last && before?.kind === 'prep' && before.word === 'rather than')
    return hang(clause, 'gerund', before.word, last, last.subject, at - 1); // "waited |rather than denounce| it"
  if (last && before === undefined && last.verb.lemma === 'help')
    return hang(clause, 'complement', 'bare', last, last.subject, at);
  return null;
}
