// npm test: the checks, the builds, then every test. Extra arguments go to the test runner.

import { BUILDS } from './build.mjs';
import { CHECKS } from './check.mjs';
import { runSteps } from './steps.mjs';

runSteps([
  ...CHECKS,
  ...BUILDS,
  ['tests', 'pnpm', '--dir', 'tests', 'exec', 'vitest', 'run', ...process.argv.slice(2)],
]);
