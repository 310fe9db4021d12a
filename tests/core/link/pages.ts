import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createPipeline, type Record } from '@dateline/core';
import { loadLexicon } from '@dateline/core/lexicon';

const SAMPLES = fileURLToPath(new URL('../../../samples/', import.meta.url));

/** Records of the sample under ids that name their files: "korea-talks/05-withdrawal-wire", with "#1" for the second of a file. */
export function sampleRecords(): Record[] {
  const pipeline = createPipeline(loadLexicon());
  const names = readdirSync(SAMPLES, { recursive: true }).map(String).sort();
  return names
    .filter((name) => /\.(txt|html|jsonl|xml)$/.test(name))
    .flatMap((name) =>
      [...pipeline({ bytes: readFileSync(SAMPLES + name), path: name })].map((record, n) => ({
        ...record,
        id: name.replaceAll('\\', '/').replace(/\.\w+$/, '') + (n > 0 ? `#${n}` : ''),
      })),
    );
}
