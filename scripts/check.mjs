// npm run check: everything about the code that needs no test runner.
import { runSteps } from './steps.mjs';

export const CHECKS = [
  ['lint and format', 'biome', 'check', '--error-on-warnings'],
  ['types', 'turbo', 'run', 'typecheck', '--log-prefix=none', '--output-logs=errors-only'],
  ['direction of packages', 'turbo', 'boundaries'],
  ['unused code and dependencies', 'knip'],
];

if (import.meta.filename === process.argv[1]) runSteps(CHECKS);
