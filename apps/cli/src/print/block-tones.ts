import { type BlockKind, BODY_KINDS } from '@dateline/core/model';
import type { Tone } from '../lines/tones.ts';

const TONES: Partial<Record<BlockKind, Tone>> = {
  headline: 'title',
  standfirst: 'head',
  byline: 'time',
  timestamp: 'time',
  source: 'place',
  caption: 'entity',
  credit: 'entity',
};

/** The tone of a label: body green, what frames it in colours of its own, boilerplate faint. */
export function blockTone(kind: BlockKind): Tone {
  return TONES[kind] ?? (BODY_KINDS.has(kind) ? 'happened' : 'faint');
}
