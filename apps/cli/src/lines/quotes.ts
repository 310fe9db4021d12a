import type { Quote } from '@dateline/core/model';
import { flat } from './line.ts';
import type { Tone } from './tones.ts';

/**
 * Only what was said in these very words stands in quotation marks. Retold words keep their verb, which may turn them
 * round: "denied: it had a hand in the law".
 */
export function wordsOf({ text, kind, cue }: Pick<Quote, 'text' | 'kind' | 'cue'>): string {
  if (kind !== 'indirect') return `“${flat(text)}”`;
  return cue ? `${flat(cue)}: ${flat(text)}` : flat(text);
}

export function toneOf({ kind }: Pick<Quote, 'kind'>): Tone | undefined {
  return kind === 'indirect' ? undefined : 'quote';
}

/** The full name where it is known, else as written. */
export function speakerOf({ speaker, speakerResolved }: Pick<Quote, 'speaker' | 'speakerResolved'>): string {
  return flat(speakerResolved ?? speaker ?? 'speaker unknown');
}
