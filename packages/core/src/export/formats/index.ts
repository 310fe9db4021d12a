import type { Format } from '../format.ts';
import { annotations } from './annotations.ts';
import { atom } from './atom.ts';
import { bibtex } from './bibtex.ts';
import { csl } from './csl.ts';
import { csv } from './csv.ts';
import { datapackage } from './datapackage.ts';
import { gdelt } from './gdelt.ts';
import { geojson } from './geojson.ts';
import { icews } from './icews.ts';
import { ics } from './ics.ts';
import { jsonl } from './jsonl.ts';
import { md } from './md.ts';
import { parquet } from './parquet.ts';
import { polecat } from './polecat.ts';
import { ris } from './ris.ts';

/** Every export format, in the order in which they are offered; a test compares it with the folder. */
export const FORMATS = [
  jsonl,
  csv,
  parquet,
  datapackage,
  md,
  ics,
  atom,
  geojson,
  gdelt,
  polecat,
  icews,
  annotations,
  csl,
  bibtex,
  ris,
] as const satisfies readonly Format[];
