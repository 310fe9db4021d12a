import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { defaultStorePath, openStore } from '@dateline/core/store';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { canonicalOf, depositOf, linksOf } from './fixtures.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-files-'));
  path = join(folder, 'dateline.db');
});

afterEach(() => rmSync(folder, { recursive: true }));

const PAGE = { id: 'a', headline: 'Talks', body: 'They met.', published: '2019-03-22' };

async function fill(): Promise<void> {
  const store = await openStore(path);
  await store.deposit([depositOf(PAGE)]);
  await store.relink(linksOf([canonicalOf('e1')]));
  await store.close();
}

describe('what was written stays', () => {
  test('after closing and opening again', async () => {
    await fill();
    const store = await openStore(path);
    expect((await store.article('a'))!.headline).toBe('Talks');
    expect((await store.events({})).items).toEqual([canonicalOf('e1')]);
    await store.close();
    await store.close();
  });

  test('and is seen by another that has the file open, as soon as it is acknowledged', async () => {
    const [writer, reader] = [await openStore(path), await openStore(path)];
    const before = await reader.version();
    await writer.deposit([depositOf(PAGE)]);
    expect(await reader.article('a')).not.toBeNull();
    expect(await reader.version()).not.toBe(before);
    await Promise.all([writer.close(), reader.close()]);
  });

  test('two writers lose nothing of each other', async () => {
    const stores = [await openStore(path), await openStore(path)];
    await Promise.all(
      stores.flatMap((store, index) =>
        [0, 1, 2, 3].map((n) => store.deposit([depositOf({ id: `w${index}-${n}`, body: `Words ${n}.` })])),
      ),
    );
    expect((await stores[0]!.stats()).articles).toBe(8);
    await Promise.all(stores.map((store) => store.close()));
  });
});

describe('a file that cannot be used is said so by name', () => {
  const refusal = () => openStore(path, { patience: 0 });

  test('a folder', async () => {
    mkdirSync(path);
    await expect(refusal()).rejects.toMatchObject({ name: 'store-unreadable', message: `${path} is a folder.` });
  });

  test('a place below a file', async () => {
    writeFileSync(path, 'x');
    await expect(openStore(join(path, 'deep', 'er.db'))).rejects.toMatchObject({ name: 'store-unwritable' });
  });

  test('a folder in which nothing can be made, whoever asks', async () => {
    await expect(openStore('/proc/dateline.db')).rejects.toMatchObject({ name: 'store-unwritable' });
  });

  test('a text', async () => {
    writeFileSync(path, 'These are the words of somebody, and no database at all.'.repeat(100));
    await expect(refusal()).rejects.toMatchObject({ name: 'store-unreadable' });
    expect(readFileSync(path, 'utf8')).toMatch(/^These are the words/);
  });

  test('a database of something else is not touched', async () => {
    const other = new DatabaseSync(path);
    other.exec('create table bookmarks (url text)');
    other.close();
    await expect(refusal()).rejects.toMatchObject({
      name: 'store-unreadable',
      message: `${path} is not a Dateline database.`,
    });
    const again = new DatabaseSync(path);
    expect(
      again
        .prepare('select name from sqlite_schema')
        .all()
        .map(({ name }) => name),
    ).toEqual(['bookmarks']);
    again.close();
  });

  test('a database of a newer Dateline', async () => {
    await fill();
    const newer = new DatabaseSync(path);
    newer.exec('pragma user_version = 9999');
    newer.close();
    await expect(refusal()).rejects.toMatchObject({ name: 'store-too-new' });
  });

  test('a damaged database', async () => {
    await fill();
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0xaa, 100));
    await expect(refusal().then((store) => store.articles({}))).rejects.toMatchObject({ name: 'store-unreadable' });
  });

  test('a database on which another holds the lock: reading goes on, writing is refused and can be tried again', async () => {
    await fill();
    const holder = new DatabaseSync(path);
    const store = await refusal();
    holder.exec('begin immediate');
    expect((await store.article('a'))!.headline).toBe('Talks');
    const late = depositOf({ id: 'late', body: 'Late.' });
    await expect(store.deposit([late])).rejects.toMatchObject({ name: 'store-busy' });
    holder.exec('rollback');
    expect(await store.deposit([late])).toEqual(['added']);
    holder.close();
    await store.close();
  });
});

test('a file that cannot be written is still read', async () => {
  await fill();
  chmodSync(path, 0o444);
  const store = await openStore(path);
  expect((await store.article('a'))!.headline).toBe('Talks');
  expect((await store.search({ q: 'met' })).total).toBe(1);
  await store.close();
});

describe('damage inside a file is found, and mended where the texts allow', () => {
  const damage = async (sql: string) => {
    await fill();
    const raw = new DatabaseSync(path);
    raw.exec(sql);
    raw.close();
    const store = await openStore(path);
    const look = async () => {
      const checks = new Set<string>();
      for await (const { check } of store.checkup()) checks.add(check);
      return [...checks];
    };
    const found = await look();
    await store.repair();
    await store.relink(await store.links());
    const left = await look();
    await store.close();
    return { found, left };
  };

  test.each<[string, string, string[], string[]]>([
    [
      'words of an article that is not there',
      `insert into word_key (owner, n, kind) values ('x', 0, 'article')`,
      ['words'],
      [],
    ],
    ['an article without its words', `delete from word_key where kind = 'article'`, ['words'], []],
    ['words that are gone', `delete from article_words`, ['words'], []],
    ['an article that is gone', `delete from article`, ['words', 'rows'], []],
    [
      'a mention of nobody',
      `insert into mention values ('a', 9, 'q', 1, '[]', '', '{"name":"Q","kind":"person"}')`,
      ['entities'],
      [],
    ],
    ['bytes that are others', `update revision set text = 'Other words'`, ['bytes'], ['bytes']],
  ])('%s', async (_, sql, found, left) => {
    expect(await damage(sql)).toEqual({ found, left });
  });
});

describe('the default place', () => {
  const own = join('.local', 'share', 'dateline', 'dateline.db');

  test.each<[env: { [name: string]: string }, path: (home: string) => string]>([
    [{}, (home) => join(home, own)],
    [{ XDG_DATA_HOME: '/data' }, () => '/data/dateline/dateline.db'],
    [{ XDG_DATA_HOME: 'relative' }, (home) => join(home, own)],
    [{ XDG_DATA_HOME: '', DATELINE_DB: '' }, (home) => join(home, own)],
    [{ XDG_DATA_HOME: '/data', DATELINE_DB: 'mine.db' }, () => 'mine.db'],
  ])('%j', (env, expected) => {
    expect(defaultStorePath(env, folder)).toBe(expected(folder));
  });

  test('is made when it is not there', async () => {
    const deep = join(folder, 'share', 'dateline', 'dateline.db');
    await (await openStore(deep)).close();
    expect(existsSync(deep)).toBe(true);
  });
});
