// npm run dev: the tests, again at each change. Arguments narrow them: npm run dev -- tests/core/segment
import { run } from './steps.mjs';

process.exit(run('pnpm', ['--dir', 'tests', 'exec', 'vitest', ...process.argv.slice(2)]));
