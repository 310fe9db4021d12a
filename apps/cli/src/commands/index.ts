import type { Command } from '../command.ts';
import { explain } from './explain.ts';
import { link } from './link.ts';
import { parse } from './parse.ts';
import { search } from './search.ts';
import { show } from './show.ts';
import { timeline } from './timeline.ts';

/** Every command, in the order that `--help` shows; one file each in this folder. */
export const COMMANDS: readonly Command[] = [parse, link, timeline, search, show, explain];
