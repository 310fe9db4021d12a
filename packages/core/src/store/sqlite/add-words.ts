import type { WordKind } from '../words/index.ts';
import type { Statements } from './dialect.ts';

/** Adds one thing to the full-text index of its kind. `n` is a quote's index in its article, else 0. */
export function addWords(
  statements: Statements,
  kind: WordKind,
  owner: string,
  n: number,
  words: { title: string; body: string },
): void {
  const { lastInsertRowid: key } = statements
    .prepare('insert into word_key (owner, n, kind) values (?, ?, ?)')
    .run(owner, n, kind);
  statements
    .prepare(`insert into ${kind}_words (rowid, title, body) values (?, ?, ?)`)
    .run(key, words.title, words.body);
}

/** Takes all that an owner has of one kind out of the index. */
export function removeWords(statements: Statements, kind: WordKind, owner: string): void {
  const keys = statements.prepare('select key from word_key where owner = ? and kind = ?').all(owner, kind);
  const remove = statements.prepare(`delete from ${kind}_words where rowid = ?`);
  for (const { key } of keys) remove.run(key!);
  statements.prepare('delete from word_key where owner = ? and kind = ?').run(owner, kind);
}
