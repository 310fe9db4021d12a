import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** A page of samples/ with its hand-written gold; keys as tests/gold/samples/README.md explains. */
export interface Sample {
  name: string;
  source: string;
  bytes: Uint8Array;
  // biome-ignore lint/suspicious/noExplicitAny: each stage reads the keys that it knows
  gold: { [key: string]: any };
}

/** Every page that has gold. */
export function loadSamples(): Sample[] {
  const folder = fileURLToPath(new URL('./samples/', import.meta.url));
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const gold = parse(readFileSync(`${folder}${name}`, 'utf8'));
      const path = fileURLToPath(new URL(`../../${gold.source}`, import.meta.url));
      return { name: name.replace('.yaml', ''), source: gold.source, bytes: readFileSync(path), gold };
    });
}
