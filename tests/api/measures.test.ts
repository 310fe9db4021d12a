import { describe, expect, test } from 'vitest';
import { jsonOf, served } from './served.ts';

interface Months {
  month: string | null;
  count: number;
  goldstein?: number;
  eventIds: string[];
}

async function measured(query: string) {
  const { app } = await served();
  const response = await app.request(`/v1/measures?${query}`);
  return {
    status: response.status,
    body: await jsonOf<{
      months: Months[];
      classes: { type: string; months: Months[] }[];
      unrealised: { eventIds: string[] };
    }>(response),
  };
}

describe('the figures of a dyad', () => {
  test('every figure opens what it counts; a threat is counted apart', async () => {
    const { status, body } = await measured('between=PRK,KOR');
    expect(status).toBe(200);
    expect(body.classes.map(({ type }) => type)).toEqual(['CONSULT']);
    expect(body.months.map(({ month, count }) => [month, count])).toEqual([
      ['2019-03', 5],
      [null, 1],
    ]);
    for (const { count, eventIds } of [...body.months, ...body.classes.flatMap(({ months }) => months)])
      expect(new Set(eventIds).size).toBe(count);
    expect(body.unrealised.eventIds).toEqual(['e0']);
  });

  test('the order of the parties does not matter, days narrow', async () => {
    const { body } = await measured('between=kor,prk&from=2019-03-25&to=2019-03-25');
    expect(body.months.flatMap(({ eventIds }) => eventIds)).toEqual(['e5']);
  });

  test.each(['', 'between=PRK', 'between=PRK,', 'between=PRK,KOR,USA', 'between=PRK,KOR&typ=CONSULT'])(
    '"%s" is refused',
    async (query) => expect((await measured(query)).status).toBe(400),
  );
});
