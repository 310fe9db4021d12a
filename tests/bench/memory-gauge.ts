// Loaded into a process before all else: at its end it says on stderr how much memory the process took at most, in MiB.
import { writeSync } from 'node:fs';

process.on('exit', () => writeSync(2, `\n${JSON.stringify({ resident: process.resourceUsage().maxRSS / 1024 })}\n`));
