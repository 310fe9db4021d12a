import type { Noun } from '../grammar/chunk.ts';
import type { Scene } from './draft.ts';
import { firstEndingAfter } from './mentions.ts';

/** Sentences back that "the ministry" reaches. */
const REACH = 3;

/**
 * "The foreign ministry in Doha issued a statement. |The ministry| accused", "Zambia's main union …, |the union|": the country that
 * stood with the same noun shortly before. Null where it stood with none, or with two.
 */
export function countryCalledBefore({ annotated, tokens, sentence }: Scene, noun: Noun): string | null {
  const { mentions, entities, sentences } = annotated;
  const since = sentences[Math.max(0, sentence - REACH)]!.first;
  const { lower } = tokens[noun.head]!;
  let found: string | null = null;
  for (let at = noun.first - 1; at >= since; at--) {
    if (tokens[at]!.lower !== lower) continue;
    const country = ownerBefore(at) ?? ownerBehind(at);
    if (country === null) continue;
    if (found !== null && found !== country) return null;
    found = country;
  }
  return found;

  /** "|Qatar|'s foreign ministry", "the |Qatari| foreign ministry". */
  function ownerBefore(at: number): string | null {
    const from = tokens[Math.max(since, at - 4)]!.start;
    let country: string | null = null;
    for (let i = firstEndingAfter(mentions, from); i < mentions.length && mentions[i]!.end <= tokens[at]!.start; i++) {
      const between = annotated.document.text.slice(mentions[i]!.end, tokens[at]!.start);
      if (/^(?:['’]s)?[\s-]+(?:[\p{L}-]+ ){0,3}$/u.test(between) && !CUT.test(between))
        country = entities[mentions[i]!.entity]!.country;
    }
    return country;
  }

  /** "the foreign ministry |in Doha|", "the court |of Rwanda|". */
  function ownerBehind(at: number): string | null {
    if (!/^(?:in|of|at|from)$/.test(tokens[at + 1]?.lower ?? '')) return null;
    const next = tokens[at + 2]?.lower === 'the' ? tokens[at + 3] : tokens[at + 2];
    const mention = next && mentions[firstEndingAfter(mentions, next.start)];
    return mention && mention.start === next.start ? entities[mention.entity]!.country : null;
  }
}

/** Words that end one phrase and begin another: "told |the ministry|". */
const CUT =
  /\b(?:the|a|an|its|their|his|her|and|or|to|of|in|at|on|by|with|for|from|that|who|which|told|said|asked|urged|accused|met)\b/;
