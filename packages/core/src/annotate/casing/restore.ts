import type { Annotated } from '../../model/annotated.ts';
import type { Span } from '../../model/span.ts';

/** What was found in a text that capitals were given to, in the words of the text itself: the source is never rewritten. */
export function inOwnWords({
  source: text,
  times,
  entities,
  quotes,
}: Annotated): Pick<Annotated, 'times' | 'entities' | 'quotes'> {
  const own = <One extends Span & { text: string }>(one: One): One => ({
    ...one,
    text: text.slice(one.start, one.end),
  });
  return {
    times: times.map(own),
    entities: entities.map((entity) => ({ ...entity, mentions: entity.mentions.map(own) })),
    quotes: quotes.map((quote) => {
      const { speakerStart, speakerEnd, speaker } = quote;
      const said = speakerStart === null || speakerEnd === null ? speaker : text.slice(speakerStart, speakerEnd);
      return { ...own(quote), speaker: said };
    }),
  };
}
