// npm run fix: formats and applies every safe fix.
import { runSteps } from './steps.mjs';

runSteps([
  ['format and fix', 'biome', 'check', '--write'],
  ['docs/model.md', 'node', 'scripts/document-model.mjs'],
]);
