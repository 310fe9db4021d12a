import { z } from 'zod';
import { EventType } from '../../model/event.ts';
import { definePart } from '../part.ts';

/** How far a kind of act moves its parties together (up to 10) or apart (down to -10). `mode` null is the root itself. Source: PLOVER manual 2.0. */
export const Goldstein = z.object({ type: EventType, mode: z.string().nullable(), score: z.number().min(-10).max(10) });
export type Goldstein = z.infer<typeof Goldstein>;

export const goldstein = definePart('goldstein', Goldstein);
