import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { DatelineError } from '../model/errors.ts';
import type { Lexicon } from './lexicon.ts';
import type { Part } from './part.ts';
import { PARTS } from './parts/index.ts';

const SOURCE = fileURLToPath(new URL('../../lexicon/', import.meta.url));
/** A build puts the compiled lexicon beside its bundle, so that a start needs no YAML and no checking. */
const COMPILED = fileURLToPath(new URL('./lexicon.json', import.meta.url));

let loaded: Lexicon | undefined;

/** The lexicon, compiled if a build left it beside the bundle, else read from lexicon/. Read once per process. */
export function loadLexicon(): Lexicon {
  loaded ??= existsSync(COMPILED) ? (JSON.parse(readFileSync(COMPILED, 'utf8')) as Lexicon) : compileLexicon();
  return loaded;
}

/** Reads and checks every file of every part. Throws `internal` naming file and entry at the first that does not fit. */
export function compileLexicon(folder = SOURCE): Lexicon {
  const entries = Object.values(PARTS as Record<string, Part<unknown>>).map((part) => [
    part.name,
    readPart(folder, part),
  ]);
  return Object.fromEntries(entries) as Lexicon;
}

function readPart(folder: string, part: Part<unknown>): unknown[] {
  const names = readdirSync(join(folder, part.name)).sort();
  const entries = names.flatMap((name) => {
    const path = join(folder, part.name, name);
    const raw = name.endsWith('.jsonl')
      ? readLines(path)
      : name.endsWith('.yaml')
        ? [parse(readFileSync(path, 'utf8'))].flat()
        : [];
    return raw.map((value, index) => checkEntry(part, value, `${part.name}/${name} entry ${index + 1}`));
  });
  return part.complete ? part.complete(entries) : entries;
}

function readLines(path: string): unknown[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '' && !line.startsWith('//')).map((line) => JSON.parse(line));
}

function checkEntry(part: Part<unknown>, value: unknown, where: string): unknown {
  const checked = part.entry.safeParse(value);
  if (checked.success) return checked.data;
  throw new DatelineError('internal', `lexicon/${where}: ${z.prettifyError(checked.error)}`);
}
