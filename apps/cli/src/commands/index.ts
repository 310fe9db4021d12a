import type { Command } from '../command.ts';
import { backup } from './backup.ts';
import { doctor } from './doctor.ts';
import { explain } from './explain.ts';
import { exportCommand } from './export.ts';
import { feed } from './feed.ts';
import { importCommand } from './import.ts';
import { ingest } from './ingest.ts';
import { link } from './link.ts';
import { merge } from './merge.ts';
import { parse } from './parse.ts';
import { prune } from './prune.ts';
import { reject } from './reject.ts';
import { reprocess } from './reprocess.ts';
import { restore } from './restore.ts';
import { search } from './search.ts';
import { serve } from './serve.ts';
import { show } from './show.ts';
import { site } from './site.ts';
import { split } from './split.ts';
import { stats } from './stats.ts';
import { timeline } from './timeline.ts';
import { undo } from './undo.ts';
import { watch } from './watch.ts';
import { worker } from './worker.ts';

/** Every command, in the order that `--help` shows; one file each in this folder. */
export const COMMANDS: readonly Command[] = [
  ingest,
  feed,
  watch,
  worker,
  timeline,
  search,
  show,
  merge,
  split,
  reject,
  undo,
  explain,
  parse,
  link,
  exportCommand,
  importCommand,
  serve,
  site,
  stats,
  doctor,
  backup,
  restore,
  prune,
  reprocess,
];
