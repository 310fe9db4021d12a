import { z } from 'zod';
import { definePart } from '../part.ts';

/**
 * Words that hand somebody the floor. `report`: takes what was said as a clause ("said that …"). `act`: does something by speaking and
 * may carry a fragment in marks ('vowed to "go our own way"'). `thought`: what was
 * thought rather than said, which is speech only when it stands in marks. `relay`: passes on another's words ("TASS quoted Choe as saying").
 * `beside`: reports only right beside what is said (“Come in,” she offers).
 * `source`: names the speaker after it ("according to"). `naming`: announces a name or title, so that what follows in marks is no speech.
 * `naming-verb`: gives a name when nothing stands between it and the marks ("a method called “X”"). `text`: what can be said to read ("the note read: …").
 * `voice`: nouns of those who speak ("they", "ministry"); words without them report nothing without marks.
 * `calling`: voices of single persons, what they do or are or play; with a capital they open sentences before a name ("|Goalkeeper| Jana Rebrov said").
 */
export const Cue = z.object({
  class: z.enum([
    'report',
    'thought',
    'act',
    'relay',
    'beside',
    'source',
    'naming',
    'naming-verb',
    'text',
    'voice',
    'calling',
  ]),
  words: z.array(z.string()).min(1),
});
export type Cue = z.infer<typeof Cue>;

export const cues = definePart('cues', Cue);
