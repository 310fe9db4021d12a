import { setTimeout as wait } from 'node:timers/promises';
import robotsParser from 'robots-parser';
import { DatelineError } from '../../model/errors.ts';
import { type Fetched, type FetchOptions, fetchCapped, USER_AGENT } from './client.ts';

export interface VisitorOptions extends FetchOptions {
  /** Milliseconds between two requests to one host; 1000 if absent. A host's robots.txt may ask for more. */
  pause?: number | undefined;
}

/** What the parser gives; its own types are those of another module system. */
interface Robot {
  isAllowed(url: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
}
const parseRobots = robotsParser as unknown as (url: string, text: string) => Robot;

/** Longest pause that a robots.txt can ask for, in milliseconds. */
const LONGEST_PAUSE = 30_000;
/** How often a host that says "later" is asked again, and the longest that it is waited for, in milliseconds. */
const ATTEMPTS = 3;
const LONGEST_WAIT = 60_000;

interface Host {
  robots: Robot | null;
  /** When the next request may go, in milliseconds of the clock. */
  next: number;
  pause: number;
}

/** A polite reader: heeds robots.txt, pauses between requests to one host, and waits when a host says "later". */
export class Visitor {
  readonly #options: VisitorOptions;
  readonly #hosts = new Map<string, Promise<Host>>();

  constructor(options: VisitorOptions = {}) {
    this.#options = options;
  }

  /** Gets a page. Rejects with `disallowed` where robots.txt forbids it, else as fetchCapped does; a status of 400 or more is `not-fetched`. */
  async visit(url: string, headers: { [name: string]: string } = {}): Promise<Fetched> {
    const host = await this.#hostOf(url);
    if (host.robots?.isAllowed(url, USER_AGENT) === false)
      throw new DatelineError('disallowed', `robots.txt of ${new URL(url).host} forbids ${url}`);
    for (let attempt = 1; ; attempt++) {
      await this.#turn(host);
      const got = await fetchCapped(url, { ...this.#options, headers: { ...this.#options.headers, ...headers } });
      if (got.status < 400) return got;
      const isBusy = got.status === 429 || got.status === 503;
      if (!isBusy || attempt === ATTEMPTS)
        throw new DatelineError('not-fetched', `${url} answered with status ${got.status}.`);
      host.next = Math.max(host.next, Date.now() + waitOf(got.headers['retry-after'], attempt, host.pause));
    }
  }

  /** Waits for the turn, and takes it before anybody else can. */
  async #turn(host: Host): Promise<void> {
    const delay = host.next - Date.now();
    host.next = Math.max(host.next, Date.now()) + host.pause;
    if (delay > 0) await wait(delay, undefined, { signal: this.#options.signal });
  }

  #hostOf(url: string): Promise<Host> {
    if (!URL.canParse(url))
      throw new DatelineError('forbidden-address', `${url.slice(0, 200)} is not an address to read from.`);
    const { origin } = new URL(url);
    let host = this.#hosts.get(origin);
    if (!host) this.#hosts.set(origin, (host = this.#meet(origin)));
    return host;
  }

  async #meet(origin: string): Promise<Host> {
    const { pause = 1000 } = this.#options;
    const robots = await this.#robotsOf(`${origin}/robots.txt`);
    const asked = (robots?.getCrawlDelay(USER_AGENT) ?? 0) * 1000;
    return { robots, next: 0, pause: Math.max(pause, Math.min(asked, LONGEST_PAUSE)) };
  }

  /** RFC 9309: no robots.txt allows everything; a server in trouble forbids everything. */
  async #robotsOf(url: string): Promise<Robot | null> {
    const { status, bytes } = await fetchCapped(url, { ...this.#options, most: 512 * 1024 });
    if (status >= 500) return parseRobots(url, 'User-agent: *\nDisallow: /');
    return status === 200 ? parseRobots(url, new TextDecoder().decode(bytes)) : null;
  }
}

/** Retry-After gives seconds or a date; without it the pause doubles each time. */
function waitOf(header: string | undefined, attempt: number, pause: number): number {
  const seconds = Number(header);
  const asked = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header ?? '') - Date.now();
  return Math.min(LONGEST_WAIT, Number.isFinite(asked) && asked > 0 ? asked : pause * 2 ** attempt);
}
