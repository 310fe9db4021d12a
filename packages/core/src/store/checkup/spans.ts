import type { Record } from '../../model/record.ts';

/** Places in a record whose words are not the text's at that place: "quotes[2]". */
export function* wrongSpans(record: Record, text: string): Generator<string> {
  for (const [name, span] of spansOf(record)) if (text.slice(span.start, span.end) !== span.words) yield name;
}

interface Worded {
  start: number;
  end: number;
  words: string;
}

function* spansOf({ article, entities, quotes, events }: Record): Generator<[name: string, span: Worded]> {
  for (const [n, { start, end, text }] of (article?.blocks ?? []).entries())
    yield [`blocks[${n}]`, { start, end, words: text }];
  for (const [n, { start, end, text }] of quotes.entries()) yield [`quotes[${n}]`, { start, end, words: text }];
  for (const [n, { mentions }] of entities.entries())
    for (const { start, end, text } of mentions) yield [`entities[${n}]`, { start, end, words: text }];
  for (const [n, { evidence }] of events.entries())
    for (const { start, end, exact } of evidence) yield [`events[${n}]`, { start, end, words: exact }];
}
