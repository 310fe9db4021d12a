import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkSync } from 'recheck';
import { parseAst } from 'rolldown/parseAst';

const source = fileURLToPath(new URL('../../packages/core/src/', import.meta.url));
/** Milliseconds that one expression may be thought about; most take one. */
const PATIENCE = 5000;

interface Expression {
  place: string;
  pattern: string;
  flags: string;
}

/** Every regular expression that the code writes out, each spelling once. */
function expressionsIn(folder: string): Expression[] {
  const found = new Map<string, Expression>();
  for (const file of readdirSync(folder, { recursive: true }).map(String).sort()) {
    if (!file.endsWith('.ts')) continue;
    const code = readFileSync(join(folder, file), 'utf8');
    visit(parseAst(code, { lang: 'ts' }), (pattern, flags, start) => {
      const place = `${file}:${code.slice(0, start).split('\n').length}`;
      const key = `${flags}/${pattern}`;
      if (!found.has(key)) found.set(key, { place, pattern, flags });
    });
  }
  return [...found.values()];
}

function visit(node: unknown, tell: (pattern: string, flags: string, start: number) => void): void {
  if (typeof node !== 'object' || node === null) return;
  const { regex, start } = node as { regex?: { pattern: string; flags: string }; start?: number };
  if (regex) tell(regex.pattern, regex.flags, start ?? 0);
  for (const each of Object.values(node)) visit(each, tell);
}

/** Prints which regular expressions of core recheck calls vulnerable; true when there is none. What it cannot decide in time is only counted. */
export function benchExpressions(): boolean {
  // The back end in JavaScript: the others are programs for one kind of machine each.
  process.env.RECHECK_BACKEND = 'pure';
  process.env.RECHECK_SYNC_BACKEND = 'pure';
  const expressions = expressionsIn(source);
  const count = { safe: 0, vulnerable: 0, unknown: 0 };
  console.log(`\nRegular expressions of core, judged by recheck`);
  for (const { place, pattern, flags } of expressions) {
    const judged = checkSync(pattern, flags, { timeout: PATIENCE, randomSeed: 1 });
    count[judged.status]++;
    if (judged.status === 'vulnerable')
      console.log(`  ${judged.complexity.summary.padEnd(24)} ${place}  /${pattern}/${flags}`);
  }
  console.log(
    `${count.safe} safe, ${count.vulnerable} vulnerable, ${count.unknown} not decided in ${PATIENCE / 1000} s each`,
  );
  return count.vulnerable === 0;
}
