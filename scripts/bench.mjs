// npm run bench: throughput beside peers, as ratios in one run. Arguments choose benchmarks by name.
import { run } from './steps.mjs';

process.exit(run('node', ['--expose-gc', 'tests/bench/main.ts', ...process.argv.slice(2)]));
