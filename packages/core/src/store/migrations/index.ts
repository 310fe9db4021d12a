import type { Migration } from '../migration.ts';
import { articles } from './001-articles.ts';
import { stories } from './002-stories.ts';
import { words } from './003-words.ts';
import { provenance } from './004-provenance.ts';
import { feeds } from './005-feeds.ts';
import { corrections } from './006-corrections.ts';
import { jobs } from './007-jobs.ts';
import { titles } from './008-titles.ts';
import { ties } from './009-ties.ts';
import { sides } from './010-sides.ts';

/** Every step of the schema, in order. A database counts how many it has taken. */
export const MIGRATIONS: readonly Migration[] = [
  articles,
  stories,
  words,
  provenance,
  feeds,
  corrections,
  jobs,
  titles,
  ties,
  sides,
];
