import { exportStore } from '@dateline/core/export';
import { openStore } from '@dateline/core/store';
import { expect, test } from 'vitest';
import { canonicalOf, linksOf } from '../store/fixtures.ts';

async function calendarOf(...events: ReturnType<typeof canonicalOf>[]): Promise<string> {
  const store = await openStore(':memory:');
  await store.relink(linksOf(events));
  let text = '';
  for await (const piece of exportStore('ics', store)) text += piece;
  await store.close();
  return text;
}

test('an all-day entry from the first day to the day after the last', async () => {
  const text = await calendarOf(
    canonicalOf('drill', { date: '2021-08-30/2021-08-31', status: 'planned', place: 'Seoul; Paju' }),
  );
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2.0\r\n/);
  expect(text).toContain('\r\nDTSTART;VALUE=DATE:20210830\r\nDTEND;VALUE=DATE:20210901\r\n');
  expect(text).toContain('\r\nSTATUS:TENTATIVE\r\n');
  expect(text).toContain('\r\nLOCATION:Seoul\\; Paju\r\n');
  expect(text).toMatch(/END:VCALENDAR\r\n$/);
});

test('events without a day are left out', async () => {
  expect(await calendarOf(canonicalOf('a', { date: null }), canonicalOf('b', { date: '2019' }))).not.toContain(
    'VEVENT',
  );
});

test('long lines are folded at 75 octets, between signs', async () => {
  const text = await calendarOf(canonicalOf('long', { date: '2019-03-22', text: '회담이 열렸다 '.repeat(30) }));
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text.replaceAll('\r\n ', '')).toContain('회담이 열렸다 회담이 열렸다');
});
