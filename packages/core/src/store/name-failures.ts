/** The same object, each of whose methods fails with what `failureOf` makes of what the engine threw; streams as well. */
export function nameFailures<Port extends object>(port: Port, failureOf: (error: unknown) => unknown): Port {
  const methods = Object.entries(port).map(([name, method]) => [
    name,
    (...values: unknown[]) => {
      const given: unknown = method(...values);
      if (isStream(given)) return nameStream(given, failureOf);
      return Promise.resolve(given).catch((error) => {
        throw failureOf(error);
      });
    },
  ]);
  return Object.fromEntries(methods) as Port;
}

function isStream(given: unknown): given is AsyncIterable<unknown> {
  return typeof given === 'object' && given !== null && Symbol.asyncIterator in given;
}

async function* nameStream<Item>(items: AsyncIterable<Item>, failureOf: (error: unknown) => unknown) {
  try {
    yield* items;
  } catch (error) {
    throw failureOf(error);
  }
}
