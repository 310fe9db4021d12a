// npm run build: the CLI bundle with its compiled lexicon. The site is built from a store by `dateline site`.
import { runSteps } from './steps.mjs';

export const BUILDS = [['bundle', 'node', 'apps/cli/build.mjs']];

if (import.meta.filename === process.argv[1]) runSteps(BUILDS);
