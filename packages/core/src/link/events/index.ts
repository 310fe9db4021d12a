import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Correction } from '../../model/correction.ts';
import type { CanonicalEvent } from '../../model/story.ts';
import type { Descent } from '../copies/index.ts';
import type { Corpus } from '../corpus.ts';
import { type Anchors, correctGroups, saidIn } from '../corrections/index.ts';
import { dayScoresOf } from '../days.ts';
import { wordClasses } from '../digest/terms.ts';
import { agglomerate } from '../stories/agglomerate.ts';
import type { StoryDraft } from '../stories/index.ts';
import { publishedDay } from '../stories/when.ts';
import { pairTellings } from './candidates.ts';
import { likenessOfTellings } from './likeness.ts';
import { settle } from './settle.ts';
import { spreadOverDays } from './spread.ts';
import { type Telling, tellingOf } from './tellings.ts';

const ONE_EVENT = 0.34;

/** Merges the events that articles tell into what happened. */
export function mergeEvents(
  corpus: Corpus,
  descents: readonly Descent[],
  stories: readonly StoryDraft[],
  lexicon: Lexicon,
  corrections: readonly Correction[] = [],
): CanonicalEvent[] {
  const storyOf = new Map(stories.flatMap(({ id, members }) => members.map((member) => [member, id] as const)));
  const known = wordClasses(lexicon);
  const tellings = corpus.digests.flatMap(({ record }, page) => {
    const { origin, copy } = descents[page]!;
    const at = { page, origin, spun: copy === 'spun', storyId: storyOf.get(page)!, told: publishedDay(record) };
    return record.events.map((event, n) => tellingOf(event, { ...at, n }, corpus, known));
  });
  const units = gatherCopies(tellings);
  const heads = units.map(([head]) => head!);
  const bonds = pairTellings(heads).map(([a, b]) => ({ a, b, likeness: likenessOfTellings(heads[a]!, heads[b]!) }));
  const found = agglomerate(heads.length, bonds, ONE_EVENT).map((group) => group.flatMap((unit) => units[unit]!));
  const isMeant = ({ page, event }: Telling, anchors: Anchors) => {
    const said = anchors.get(corpus.digests[page]!.record.id);
    return said !== undefined && (said.has(null) || said.has(saidIn(event)));
  };
  const originals = corpus.digests.filter((_, page) => descents[page]!.origin === page).map(({ record }) => record);
  const days = dayScoresOf(originals);
  return spreadOverDays(
    correctGroups(found, corrections, isMeant).map((group) => settle(group, corpus, lexicon, days)),
  );
}

/** The same words in copies of one report are one telling to begin with. */
function gatherCopies(tellings: readonly Telling[]): Telling[][] {
  const units = new Map<string, Telling[]>();
  for (const telling of tellings) {
    const { origin, event } = telling;
    const said = event.evidence.map(({ exact }) => exact.replace(/\s+/g, ' ')).join('|');
    const actors = event.actors.map(({ id, name }) => id ?? name).join(',');
    const key = [origin, event.type, event.status, event.negated, event.date, actors, said].join('\n');
    const unit = units.get(key);
    if (unit) unit.push(telling);
    else units.set(key, [telling]);
  }
  return [...units.values()];
}
