import type { Streams } from './streams.ts';

/** A bar on the terminal's error stream, redrawn at most this often, in milliseconds. */
const EVERY = 80;

/** Shows how long work comes along. Silent when there is no terminal to show it on. */
export class Progress {
  private readonly err: Streams['err'];
  private readonly total: number;
  private shown = 0;
  private done = 0;

  /** `total` 0 means that nobody knows how much there is: then the bar only counts. */
  constructor({ err, env }: Pick<Streams, 'err' | 'env'>, total: number) {
    this.err = err;
    this.total = env.TERM === 'dumb' ? 0 : total;
  }

  advance(label: string): void {
    this.done++;
    if (!this.err.isTTY || Date.now() - this.shown < EVERY) return;
    this.shown = Date.now();
    this.err.write(`\r\x1b[K${this.bar()} ${label}`.slice(0, (this.err.columns ?? 80) + 3));
  }

  /** Takes the bar away, so that what follows starts on a clean line. */
  end(): void {
    if (this.err.isTTY) this.err.write('\r\x1b[K');
  }

  private bar(): string {
    if (this.total === 0) return `${this.done}`;
    const share = Math.min(1, this.done / this.total);
    const full = Math.round(share * 24);
    return `${'━'.repeat(full)}${'╌'.repeat(24 - full)} ${String(Math.floor(share * 100)).padStart(3)}%  ${this.done}/${this.total}`;
  }
}
