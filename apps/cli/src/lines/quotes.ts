import type { Quote } from '@dateline/core/model';
import { flat } from './line.ts';
import type { Tone } from './tones.ts';

/** Only what was said in these very words stands in quotation marks. */
export function wordsOf({ text, kind }: Pick<Quote, 'text' | 'kind'>): string {
  return kind === 'indirect' ? flat(text) : `“${flat(text)}”`;
}

export function toneOf({ kind }: Pick<Quote, 'kind'>): Tone | undefined {
  return kind === 'indirect' ? undefined : 'quote';
}

/** The full name where it is known, else as written. */
export function speakerOf({ speaker, speakerResolved }: Pick<Quote, 'speaker' | 'speakerResolved'>): string {
  return flat(speakerResolved ?? speaker ?? 'speaker unknown');
}
