import { createPipeline } from '@dateline/core';
import { loadLexicon } from '@dateline/core/lexicon';
import type { Actor, Event } from '@dateline/core/model';
import { describe, expect, it } from 'vitest';

const lexicon = loadLexicon();
const pipeline = createPipeline(lexicon);

function eventsOf(text: string): { events: Event[]; text: string } {
  for (const record of pipeline({ text, format: 'text', id: 'example' }))
    return { events: record.events, text: record.text ?? text };
  return { events: [], text };
}

/** Does one of the actors bear the name, in the lexicon's or in the sentence's words? */
function names(actors: readonly Actor[], name: string, text: string): boolean {
  return actors.some((actor) => `${actor.name} ${text.slice(actor.start ?? 0, actor.end ?? 0)}`.includes(name));
}

describe.each(lexicon.events.map((one) => [one.type, one] as const))('%s', (type, { examples }) => {
  it.each(examples.positive.map((example) => [example.text, example] as const))(
    'finds it in: %s',
    (sentence, example) => {
      const { events, text } = eventsOf(sentence);
      const found = events.filter((event) => event.type === type && (example.status ?? 'happened') === event.status);
      expect(found, JSON.stringify(events)).not.toHaveLength(0);
      const whole = found.find(
        (event) =>
          (example.mode === undefined || event.mode === example.mode) &&
          (example.actors ?? []).every((name) => names(event.actors, name, text)) &&
          (example.targets ?? []).every((name) => names([...event.targets, ...event.actors], name, text)),
      );
      expect(whole, JSON.stringify(found)).toBeDefined();
    },
  );

  it.each(examples.negative)('finds none in: %s', (sentence) => {
    const { events } = eventsOf(sentence);
    const found = events.filter(
      (event) => event.type === type && event.status !== 'hypothetical' && event.status !== 'threatened',
    );
    expect(found).toEqual([]);
  });
});
