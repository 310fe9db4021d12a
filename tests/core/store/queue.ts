import type { Queue } from '@dateline/core/store';
import { expect, test } from 'vitest';

const bytes = (text: string) => new TextEncoder().encode(text);
const words = (jobs: { body: Uint8Array }[]) => jobs.map(({ body }) => new TextDecoder().decode(body)).sort();

/** What every queue must do, whatever keeps it. */
export function queueContract(open: () => Promise<Queue>): void {
  test('jobs go to one worker each, and are gone only when they are done', async () => {
    const queue = await open();
    await queue.put(['a', 'b', 'c', 'd', 'e'].map(bytes));
    const [first, second] = await Promise.all([queue.take(3), queue.take(3)]);
    expect(words([...first, ...second])).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(await queue.take(3)).toEqual([]);
    expect(await queue.counts()).toEqual({ waiting: 0, taken: 5, failed: 0 });
    await queue.done([...first, ...second].slice(1).map(({ id }) => id));
    expect(await queue.counts()).toEqual({ waiting: 0, taken: 1, failed: 0 });
  });

  test('a job that is given back comes again, and is set aside after the third time', async () => {
    const queue = await open();
    await queue.put([bytes('hard')]);
    for (let time = 0; time < 3; time++) {
      const jobs = await queue.take(5);
      expect(words(jobs)).toEqual(['hard']);
      await queue.giveBack(
        jobs.map(({ id }) => id),
        'It was too hard.',
      );
    }
    expect(await queue.take(5)).toEqual([]);
    expect(await queue.counts()).toEqual({ waiting: 0, taken: 0, failed: 1 });
  });

  test('bytes of every kind come back', async () => {
    const queue = await open();
    const body = Uint8Array.from({ length: 256 }, (_, n) => n);
    await queue.put([body, new Uint8Array()]);
    expect((await queue.take(5)).map((job) => [...job.body]).sort((a, b) => b.length - a.length)).toEqual([
      [...body],
      [],
    ]);
  });
}
