import { lookup as resolveName } from 'node:dns/promises';
import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction, type Socket } from 'node:net';
import { DatelineError } from '../../model/errors.ts';
import { MAX_BYTES } from '../../read/limits.ts';
import { isPublicAddress } from './address.ts';
import { bodyOf } from './body.ts';

export interface FetchOptions {
  /** Which addresses may be connected to; those of the public internet if absent. */
  isAllowed?: ((address: string) => boolean) | undefined;
  /** How names become addresses; the system's way if absent. */
  resolve?: ((name: string) => Promise<string[]>) | undefined;
  /** Sent along: conditions such as `if-none-match`. */
  headers?: { [name: string]: string } | undefined;
  /** Milliseconds for everything, redirects included; 30,000 if absent. */
  patience?: number | undefined;
  /** Bytes of the decoded body; what a document may hold if absent. */
  most?: number | undefined;
  signal?: AbortSignal | undefined;
}

export interface Fetched {
  /** After redirects. */
  url: string;
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Uint8Array;
}

export const USER_AGENT = 'Dateline/0.1 (reads news documents)';
const MOST_REDIRECTS = 5;

/**
 * Gets one address. Every connection, also of a redirect and whatever the name resolves to at that moment, is made only
 * to an allowed IP address. Any status is an answer; rejects with `forbidden-address`, `not-fetched`, `too-large`, `too-slow`.
 */
export async function fetchCapped(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const { patience = 30_000 } = options;
  const late = AbortSignal.timeout(patience);
  const signal = options.signal ? AbortSignal.any([late, options.signal]) : late;
  try {
    let url = readUrl(address);
    for (let turn = 0; turn <= MOST_REDIRECTS; turn++) {
      const response = await request(url, options, signal);
      const { statusCode: status = 0, headers } = response;
      if (status >= 300 && status < 400 && status !== 304 && headers.location !== undefined) {
        response.destroy();
        url = readUrl(headers.location, url);
        continue;
      }
      const bytes = await bodyOf(response, options.most ?? MAX_BYTES);
      return { url: url.href, status, headers, bytes };
    }
    throw new DatelineError('not-fetched', `${address} leads from one address to the next without end.`);
  } catch (cause) {
    if (late.aborted)
      throw new DatelineError('too-slow', `${address} took over ${patience / 1000} seconds.`, { cause });
    if (cause instanceof DatelineError) throw cause;
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new DatelineError('not-fetched', `${address}: ${code ?? message}`, { cause });
  }
}

/** An http or https address without a name and password in it. Throws `forbidden-address`. */
function readUrl(address: string, base?: URL): URL {
  const url = URL.canParse(address, base?.href) ? new URL(address, base?.href) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    throw new DatelineError('forbidden-address', `${address.slice(0, 200)} is not an address to read from.`);
  url.hash = '';
  return url;
}

function request(url: URL, options: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const { isAllowed = isPublicAddress, resolve = resolveAll, headers } = options;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const refusal = () => new DatelineError('forbidden-address', `${url.host} is not on the public internet.`);
  // An address in numbers is never looked up: it is checked here.
  if (isIP(host) !== 0 && !isAllowed(host)) throw refusal();
  // RFC 6761: these names mean this machine, whatever a resolver says.
  if (/(?:^|\.)localhost\.?$/i.test(host) && !isAllowed('127.0.0.1')) throw refusal();
  const lookup: LookupFunction = (name, { all }, callback) => {
    resolve(name).then(
      (found) => {
        const addresses = found.map((address) => ({ address, family: isIP(address) }));
        const [first] = addresses;
        // One forbidden address among allowed ones is a trick.
        if (!first || !found.every(isAllowed)) callback(refusal(), '', 0);
        else if (all) callback(null, addresses);
        else callback(null, first.address, first.family);
      },
      (error) => callback(error, '', 0),
    );
  };
  return new Promise((answer, reject) => {
    const sent = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
      lookup,
      signal,
      agent: false,
      headers: { 'user-agent': USER_AGENT, accept: '*/*', 'accept-encoding': 'gzip, deflate, br', ...headers },
    });
    // Whatever came before: what the socket is connected to decides, before a byte is sent over it.
    sent.on('socket', (socket: Socket) =>
      socket.once('connect', () => {
        if (!isAllowed(unmapped(socket.remoteAddress ?? ''))) sent.destroy(refusal());
      }),
    );
    sent.once('response', answer);
    sent.once('error', reject);
    sent.end();
  });
}

/** "::ffff:192.0.2.1" as a socket tells an IPv4 address. */
function unmapped(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

async function resolveAll(name: string): Promise<string[]> {
  return (await resolveName(name, { all: true })).map(({ address }) => address);
}
