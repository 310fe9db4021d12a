import type { Format } from '../format.ts';
import { csv } from './csv.ts';
import { jsonl } from './jsonl.ts';
import { md } from './md.ts';

/** Every export format, in the order in which they are offered; a test compares it with the folder. */
export const FORMATS = [jsonl, csv, md] as const satisfies readonly Format[];
