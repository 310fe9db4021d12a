import { dayText } from '../../model/edtf/index.ts';
import type { Record } from '../../model/record.ts';
import type { Story } from '../../model/story.ts';
import type { Digest } from '../digest/digest.ts';
import { cosine, type Vector } from './vectors.ts';
import { publishedDay } from './when.ts';

const MOST_ACTORS = 12;
const MOST_COMPARED = 40;

/** Title, span and actors of a story. `group` indexes vectors and digests of its originals; `records` are those of all its pages. */
export function describeStory(
  group: readonly number[],
  vectors: readonly Vector[],
  digests: readonly Digest[],
  records: readonly Record[],
): Pick<Story, 'title' | 'from' | 'to' | 'articleIds' | 'actors'> {
  const days = records.flatMap((record) => publishedDay(record) ?? []);
  const [first, last] = days.reduce(
    ([low, high], day) => [Math.min(low, day), Math.max(high, day)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  return {
    title: titleOf(group, vectors, digests),
    from: days.length > 0 ? dayText(first!) : null,
    to: days.length > 0 ? dayText(last!) : null,
    articleIds: records.map(({ id }) => id).sort(),
    actors: actorsOf(group.map((at) => digests[at]!.record)),
  };
}

/** The headline of the page that is likest to all others; a stated one if there is any. */
function titleOf(group: readonly number[], vectors: readonly Vector[], digests: readonly Digest[]): string {
  const ranked = group
    .map((at) => {
      const { article } = digests[at]!.record;
      const likeness = group
        .slice(0, MOST_COMPARED)
        .reduce((sum, other) => sum + cosine(vectors[at]!, vectors[other]!), 0);
      return { article, likeness, stated: article?.headlineCertainty === 'stated', key: digests[at]!.key };
    })
    .filter(({ article }) => article?.headline)
    .sort((x, y) => Number(y.stated) - Number(x.stated) || y.likeness - x.likeness || (x.key < y.key ? -1 : 1));
  const headline = ranked[0]?.article?.headline;
  if (headline) return withoutMarkers(headline);
  const body = digests[group[0]!]!.record.article?.body.trim() ?? '';
  return body
    .slice(0, 90)
    .replace(/(?<!\s)\s+\S*$/, '')
    .replace(/\s+/g, ' ');
}

/** "(LEAD)", "(2nd LD)", "(ATTN: ADDS quote in para 3)", "UPDATE 2-", "WRAPUP 1-", "EXCLUSIVE-", "BREAKING:": what a desk writes around a headline. */
const MARKERS =
  /^(?:\((?:LEAD|URGENT|RECAST|ADDS?|CORRECTED|NEWS FOCUS|[^()]{0,12}\bLD|ATTN[^()]{0,120})\)\s*|(?:UPDATE|WRAPUP|REFILE|CORRECTED)(?:[- ]?\d+)?\s*[-:]\s*|(?:EXCLUSIVE|BREAKING|URGENT|UPDATED?|FACTBOX|EXPLAINER|ANALYSIS|TIMELINE)\s*[-:|]\s*)/i;
const TRAILING = / ?\((?:LEAD|URGENT|\d(?:st|nd|rd|th) LD|UPDATED?|ATTN[^()]{0,120})\)$/i;

function withoutMarkers(headline: string): string {
  let title = headline.replace(/\s+/g, ' ').trim();
  for (let shorter = title.replace(MARKERS, ''); shorter !== title; shorter = title.replace(MARKERS, ''))
    title = shorter;
  title = title.replace(TRAILING, '');
  return title === '' ? headline.trim() : title;
}

function actorsOf(records: readonly Record[]): Story['actors'] {
  const actors = new Map<string, { name: string; count: number; mentions: number }>();
  for (const { entities } of records) {
    for (const { id, name, kind, mentions, members } of entities) {
      if (members) continue; // "the two Koreas": each stands for itself
      if (kind !== 'person' && kind !== 'organization' && kind !== 'country' && kind !== 'group') continue;
      const known = actors.get(id);
      if (!known) actors.set(id, { name, count: 1, mentions: mentions.length });
      else {
        known.count++;
        known.mentions += mentions.length;
        if (name < known.name) known.name = name;
      }
    }
  }
  return [...actors]
    .sort(([x, a], [y, b]) => b.count - a.count || b.mentions - a.mentions || (x < y ? -1 : 1))
    .slice(0, MOST_ACTORS)
    .map(([id, { name, count }]) => ({ id, name, count }));
}
