/**
 * What of a stream can be had at once, in arrays of at most `most`: lines that came in one piece stand together, and nobody waits for
 * one that is not there yet. In the order of the stream; its error comes after all that was read before it.
 */
export async function* together<Item>(stream: AsyncIterable<Item>, most: number): AsyncGenerator<Item[]> {
  const items = stream[Symbol.asyncIterator]();
  for (let next = items.next(); ; ) {
    const group: Item[] = [];
    let result: IteratorResult<Item> | null = await next;
    while (result !== null && !result.done) {
      group.push(result.value);
      next = items.next();
      // An error waits until the group is out.
      const ready = next.catch(() => null);
      result = group.length < most ? await Promise.race([ready, aTick()]) : null;
    }
    if (group.length > 0) yield group;
    if (result?.done) return;
  }
}

/** Nothing, once all that can be done without waiting for the outside is done. */
const aTick = () => new Promise<null>((resolve) => setImmediate(resolve, null));
