// npm run soak: kills, full disks and shuffled batches, again and again. Arguments: kills, disk, shuffle; then a number of rounds.
import { run } from './steps.mjs';

process.exit(run('node', ['tests/soak/main.ts', ...process.argv.slice(2)]));
