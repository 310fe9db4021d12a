import { type FetchOptions, fetchCapped } from '@dateline/core/ingest';
import { beforeEach, expect, test } from 'vitest';
import { serve } from './servers.ts';

/** Every form of address under which a program has been talked into reading what it must not; PORT is the canary's. */
const FORMS = `
http://127.0.0.1:PORT/ http://127.0.0.1:PORT http://127.1:PORT/ http://127.0.1:PORT/ http://127.255.255.254:PORT/
http://2130706433:PORT/ http://0x7f000001:PORT/ http://0x7f.0.0.1:PORT/ http://0x7f.1:PORT/ http://017700000001:PORT/
http://0177.0.0.1:PORT/ http://0177.1:PORT/ http://127.0.0.1.:PORT/ http://127.0.0.0x1:PORT/ http://0:PORT/
http://0.0.0.0:PORT/ http://0x0:PORT/ http://00000000000:PORT/ http://0.0.0.0x0:PORT/ http://localhost:PORT/
http://LOCALHOST:PORT/ http://localhost.:PORT/ http://LocalHost:PORT/a/b?c=d http://loc%61lhost:PORT/ http://[::1]:PORT/
http://[0:0:0:0:0:0:0:1]:PORT/ http://[0000::0001]:PORT/ http://[::]:PORT/ http://[::ffff:127.0.0.1]:PORT/ http://[::ffff:7f00:1]:PORT/
http://[0:0:0:0:0:ffff:127.0.0.1]:PORT/ http://[::127.0.0.1]:PORT/ http://[64:ff9b::127.0.0.1]:PORT/ http://[64:ff9b:1::7f00:1]:PORT/
http://[2002:7f00:1::]:PORT/ http://[2001::7f00:1]:PORT/ http://[fe80::1]:PORT/ http://[fec0::1]:PORT/ http://[fc00::1]:PORT/ http://[fd00:ec2::254]:PORT/
http://[ff02::1]:PORT/ http://[2001:db8::1]:PORT/ http://①②⑦.⓪.⓪.①:PORT/ http://127。0。0。1:PORT/ http://１２７.0.0.1:PORT/
http://169.254.169.254:PORT/latest/meta-data/ http://169.254.170.2:PORT/ http://100.100.100.200:PORT/ http://192.0.0.192:PORT/ http://2852039166:PORT/
http://0xa9fea9fe:PORT/ http://10.0.0.1:PORT/ http://172.16.0.1:PORT/ http://192.168.0.1:PORT/ http://100.64.0.1:PORT/
http://198.18.0.1:PORT/ http://224.0.0.1:PORT/ http://255.255.255.255:PORT/ http://user@127.0.0.1:PORT/ http://public.test@127.0.0.1:PORT/
http://public.test:80@127.0.0.1:PORT/ http://127.0.0.1:PORT#@public.test/ http://127.0.0.1:PORT\\@public.test/ http:127.0.0.1:PORT/ http:\\\\127.0.0.1:PORT/
https://127.0.0.1:PORT/ ftp://127.0.0.1:PORT/ gopher://127.0.0.1:PORT/_x file:///etc/passwd data:text/html,x javascript:0 unix:/run/x.sock //127.0.0.1:PORT/
`
  .trim()
  .split(/\s+/);

let port: number;
let hits: string[];
beforeEach(async () => {
  hits = [];
  port = await serve((request, response) => {
    hits.push(request.url!);
    response.end('canary');
  });
  await serve(
    (request, response) => {
      hits.push(request.url!);
      response.end('canary');
    },
    '::1',
    port,
  );
});

const nameOf = (address: string, options: FetchOptions = {}) =>
  fetchCapped(address, { patience: 10_000, ...options }).then(
    ({ bytes }) => new TextDecoder().decode(bytes),
    (error) => error.name,
  );

test('sixty forms of forbidden address: every one is refused, and nothing is connected to', async () => {
  expect(FORMS.length).toBeGreaterThanOrEqual(60);
  const answers = await Promise.all(FORMS.map((form) => nameOf(form.replace('PORT', String(port)))));
  const refused = FORMS.map((form, index) => [form, answers[index]]);
  expect(refused.filter(([, answer]) => answer !== 'forbidden-address')).toEqual([]);
  expect(hits).toEqual([]);
});

test('the canary sings when it may: the addresses above would have reached it', async () => {
  expect(await nameOf(`http://127.0.0.1:${port}/`, { isAllowed: () => true })).toBe('canary');
  expect(await nameOf(`http://[::1]:${port}/`, { isAllowed: () => true })).toBe('canary');
  expect(hits).toHaveLength(2);
});

test('a name that resolves to a forbidden address, alone or among public ones, now or the next time', async () => {
  const answers = [['127.0.0.1'], ['::1'], ['93.184.215.14', '127.0.0.1'], ['::ffff:127.0.0.1'], ['10.0.0.1'], []];
  for (const found of answers)
    expect(await nameOf(`http://public.test:${port}/`, { resolve: async () => found })).toBe('forbidden-address');
  // Rebinding: public when first asked, ours when asked again; each connection is checked anew.
  const isAllowed = (address: string) => address === '127.0.0.2';
  await serve(
    (_, response) => response.writeHead(302, { location: `http://public.test:${port}/` }).end(),
    '127.0.0.2',
    port,
  );
  const turns = ['127.0.0.2', '127.0.0.1'];
  const resolve = async () => [turns.shift()!];
  expect(await nameOf(`http://public.test:${port}/`, { resolve, isAllowed })).toBe('forbidden-address');
  expect(hits).toEqual([]);
});

test('a redirect to a forbidden address, in every form', async () => {
  const locations = FORMS.map((form) => form.replace('PORT', String(port)));
  await serve(
    (request, response) =>
      response.writeHead(301, { location: encodeURI(decodeURI(locations[Number(request.url!.slice(1))]!)) }).end(),
    '127.0.0.2',
    port,
  );
  const isAllowed = (address: string) => address === '127.0.0.2';
  for (const index of locations.keys()) {
    // Relative to its own server this one is no forbidden address at all.
    if (/^(?:\/\/|http:[^/\\])/.test(locations[index]!)) continue;
    expect(await nameOf(`http://127.0.0.2:${port}/${index}`, { isAllowed }), locations[index]).not.toBe('canary');
  }
  expect(hits).toEqual([]);
});
