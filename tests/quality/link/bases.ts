import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPipeline } from '@dateline/core';
import { loadLexicon } from '@dateline/core/lexicon';
import type { Base } from './forge.ts';

const FOLDERS = ['../../../samples/', '../../../../shared/seeds/'].map((folder) =>
  fileURLToPath(new URL(folder, import.meta.url)),
);
/** Pages of the sample that are copies or a round-up themselves. */
const DERIVED = /-(?:rehost|update|truncated|spun)\.|round-up/;

/** Every report of the sample (and of the seeds, where they lie beside the checkout) that is long enough to be cut and turned over. */
export function sampleBases(): Base[] {
  const pipeline = createPipeline(loadLexicon());
  const paths = FOLDERS.filter(existsSync).flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .map((name) => join(folder, String(name)))
      .filter((path) => /\.(txt|html|jsonl|xml)$/.test(path) && !DERIVED.test(path))
      .sort(),
  );
  return paths.flatMap((path) =>
    [...pipeline({ bytes: readFileSync(path), path })].flatMap(({ article }, n): Base[] => {
      const paragraphs = article?.body.split(/\n+/).filter((text) => text.trim() !== '') ?? [];
      if (!article || paragraphs.length < 5 || article.body.length < 1000 || article.language === 'fr') return [];
      const date = article.published?.edtf.slice(0, 10) ?? null;
      return [{ id: `${path.split('/').slice(-2).join('/')}#${n}`, title: article.headline ?? '', paragraphs, date }];
    }),
  );
}
