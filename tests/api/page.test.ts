import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { jsonOf, served } from './served.ts';

interface Api {
  paths: {
    [path: string]: {
      [method: string]: {
        parameters?: { in: string; name: string }[];
        requestBody?: { content: { [mediaType: string]: unknown } };
      };
    };
  };
}

const page = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');

async function operations() {
  const { app } = await served();
  const { paths } = await jsonOf<Api>(await app.request('/v1/openapi.json'));
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, ...operation })),
  );
}

test('docs/api.md lists the operations that there are, in their order, and their parameters', async () => {
  const rows = [...page.matchAll(/^\| `((?:GET|POST) [^`]+)` \|[^|]*\|(.*)\|$/gm)].map(([, name, parameters]) => ({
    name: name!,
    parameters: [...parameters!.matchAll(/`(\w+)`(?! or `)/g)].map(([, parameter]) => parameter!),
  }));
  const known = await operations();
  expect(rows.map(({ name }) => name)).toEqual(known.map(({ name }) => name));
  const timeline = rows[0]!.parameters;
  for (const [index, { name, parameters = [] }] of known.entries()) {
    const real = parameters.filter((one) => one.in === 'query').map((one) => one.name);
    const said = name === 'GET /v1/events' ? [...timeline, 'order'] : rows[index]!.parameters;
    expect(said.filter((one) => !['date', 'weight'].includes(one) || real.includes(one)).sort(), name).toEqual(
      real.sort(),
    );
  }
});

test('docs/api.md lists the media types that are read', async () => {
  const { requestBody } = (await operations()).find(({ name }) => name === 'POST /v1/documents')!;
  for (const mediaType of Object.keys(requestBody!.content)) expect(page).toContain(`\`${mediaType}\``);
});

test('the problem that docs/api.md shows is the one that is sent', async () => {
  const { app } = await served();
  const [, shown] = page.match(/```json\n([\s\S]*?)```/)!;
  expect(await jsonOf(await app.request('/v1/events?limit=201'))).toEqual(JSON.parse(shown!));
});
