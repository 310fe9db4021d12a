// npm run bench: throughput beside peers, as ratios in one run; growth, regular expressions and memory. Arguments choose benchmarks by name;
// `malformed` alone is the long run of the tests of bad input.
import { run } from './steps.mjs';

const wanted = process.argv.slice(2);
const LONG_RUN = ['--dir', 'tests', 'exec', 'vitest', 'run', 'tests/robustness/malformed.test.ts'];
if (wanted[0] === 'malformed')
  process.exit(run('pnpm', LONG_RUN, { env: { ...process.env, DATELINE_MALFORMED: wanted[1] ?? '20000' } }));
process.exit(run('node', ['--expose-gc', 'tests/bench/main.ts', ...wanted]));
