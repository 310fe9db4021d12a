import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What decides how a document is read: the pure stages and the lexicon. */
const ROOMS = ['model', 'lexicon', 'read', 'segment', 'parse', 'annotate', 'extract', 'pipeline.ts', 'watch.ts'];

let known: string | undefined;
let knownLinker: string | undefined;

/**
 * A name for the pipeline that changes whenever a rule or a line of the lexicon does: a hash of both. A bundle carries
 * the hash of what it was built from.
 */
export function pipelineVersion(): string {
  // The bundler puts a string here.
  known ??= process.env.DATELINE_PIPELINE ?? hashSources();
  return known;
}

/** The same of linking: a hash of its rules and of all that it rests on. */
export function linkerVersion(): string {
  knownLinker ??= process.env.DATELINE_LINKER ?? hashSources([...ROOMS, 'link']);
  return knownLinker;
}

function hashSources(rooms: readonly string[] = ROOMS): string {
  const core = join(import.meta.dirname, '..', '..');
  const hash = createHash('sha256');
  for (const place of [...rooms.map((room) => join('src', room)), 'lexicon'])
    for (const file of filesBelow(core, place))
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(join(core, file)));
  return hash.digest('hex').slice(0, 12);
}

function filesBelow(core: string, place: string): string[] {
  const path = join(core, place);
  if (!existsSync(path)) return [];
  if (/\.\w+$/.test(place)) return [place];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(core, join(place, entry.name)) : [join(place, entry.name)]));
}
