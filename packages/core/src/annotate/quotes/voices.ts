import type { Annotated } from '../../model/annotated.ts';
import type { Quote } from '../../model/quote.ts';
import type { Attribution } from './attributions.ts';
import type { CueIndex } from './cues.ts';
import type { Phrase } from './nounphrase.ts';
import type { Region } from './regions.ts';
import { isOutlet, type Speaker, speakerOf } from './speakers.ts';

/** One region as it is listened to: the document, the sentence, who is given the floor in it. */
export interface Hearing {
  annotated: Omit<Annotated, 'quotes'>;
  region: Region;
  attributions: readonly Attribution[];
  cues: CueIndex;
}

/** Who says it, and through whom we know. */
export interface Voice {
  speaker: Speaker;
  outlet: string | null;
}

/** Speaker and outlet of one attribution. An agency that speaks last in the sentence only passes on: "Choe said …, the AP said." */
export function voiceOf(hearing: Hearing, attribution: Attribution): Voice {
  const speaker = hear(hearing, attribution.speaker);
  if (attribution.outlet) {
    const passing = hear(hearing, attribution.outlet);
    return { speaker, outlet: passing.entity || isOutlet(passing, hearing.cues) ? nameOf(passing) : null };
  }
  if (isOutlet(speaker, hearing.cues)) return { speaker, outlet: null };
  for (const other of hearing.attributions) {
    if (other === attribution || other.class === 'act' || other.class === 'relay') continue;
    const passing = hear(hearing, other.speaker);
    if (isOutlet(passing, hearing.cues)) return { speaker, outlet: nameOf(passing) };
  }
  return { speaker, outlet: addressee(hearing, attribution) };
}

export function hear({ annotated, region }: Hearing, phrase: Phrase): Speaker {
  return speakerOf(annotated, region.words, phrase);
}

/** "told |Reuters|": through whom we know. */
function addressee(hearing: Hearing, { last }: Attribution): string | null {
  const { words } = hearing.region;
  if (words[last - 1]!.lemma !== 'tell' || !words[last]) return null;
  const article = words[last]!.pos === 'DET' ? 1 : 0;
  const told = hear(hearing, { first: last, last: Math.min(last + 1 + article, words.length) });
  return isOutlet(told, hearing.cues) ? nameOf(told) : null;
}

function nameOf(speaker: Speaker): string {
  return speaker.entity?.name ?? speaker.text;
}

type Spoken = Pick<Quote, 'speaker' | 'speakerStart' | 'speakerEnd' | 'speakerResolved' | 'speakerId'>;

/** The speaker as the fields of a quote; all null for nobody. */
export function spokenBy(speaker: Speaker | null): Spoken {
  const { text = null, start = null, end = null, entity = null } = speaker ?? {};
  return {
    speaker: text,
    speakerStart: start,
    speakerEnd: end,
    speakerResolved: entity?.name ?? null,
    speakerId: entity?.id ?? null,
  };
}

/** The speaker of another quote, for one that carries on with it. */
export function spokenAs({ speaker, speakerStart, speakerEnd, speakerResolved, speakerId }: Quote): Spoken {
  return { speaker, speakerStart, speakerEnd, speakerResolved, speakerId };
}
