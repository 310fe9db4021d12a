import type { Rule } from './rule.ts';
import { RULES } from './rules/index.ts';
import { PatternTree } from './trie.ts';

/** A list of rules with the tree of their patterns. */
export interface Grammar {
  rules: readonly Rule[];
  tree: PatternTree;
}

const grammarOf = (rules: readonly Rule[]): Grammar => ({
  rules,
  tree: new PatternTree(rules.map(({ patterns }) => patterns)),
});

/** All rules, and those that read a date within a larger expression. */
export const ALL = grammarOf(RULES);
export const DATES = grammarOf(RULES.filter((rule) => rule.level === 'date'));
