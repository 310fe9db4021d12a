import type { Streams } from './streams.ts';

/** A bar on the terminal's error stream, redrawn at most this often, in milliseconds. */
const EVERY = 80;

/** Shows how long work comes along: share, count, how many a second, and how long the rest will take. Silent without a terminal. */
export class Progress {
  private readonly err: Streams['err'];
  private readonly total: number;
  private readonly begun = Date.now();
  private shown = 0;
  private done = 0;

  /** `total` 0 means that nobody knows how much there is: then the bar only counts. */
  constructor({ err, env }: Pick<Streams, 'err' | 'env'>, total: number) {
    this.err = err;
    this.total = env.TERM === 'dumb' ? 0 : total;
  }

  advance(label: string): void {
    this.reach(this.done + 1, label);
  }

  /** So many are done by now. */
  reach(done: number, label: string): void {
    this.done = done;
    const now = Date.now();
    if (!this.err.isTTY || now - this.shown < EVERY) return;
    this.shown = now;
    const line = `${barOf(this.done, this.total)}${paceOf(this.done, this.total, now - this.begun)} ${label}`;
    this.err.write(`\r\x1b[K${line.slice(0, (this.err.columns ?? 80) - 1)}`);
  }

  /** Takes the bar away, so that what follows starts on a clean line. */
  end(): void {
    if (this.err.isTTY) this.err.write('\r\x1b[K');
  }
}

function barOf(done: number, total: number): string {
  if (total === 0) return `${done}`;
  const share = Math.min(1, done / total);
  const full = Math.round(share * 24);
  return `${'━'.repeat(full)}${'╌'.repeat(24 - full)} ${String(Math.floor(share * 100)).padStart(3)}%  ${done}/${total}`;
}

/** "  412/s  1:05 left"; nothing in the first second, when nobody can tell. `passed` is in milliseconds. */
export function paceOf(done: number, total: number, passed: number): string {
  if (passed < 1000 || done === 0) return '';
  const rate = (done * 1000) / passed;
  const pace = `  ${rate >= 10 ? Math.round(rate) : rate.toFixed(1)}/s`;
  if (total <= done) return pace;
  const seconds = Math.round((total - done) / rate);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const clock = hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}` : String(minutes);
  return `${pace}  ${clock}:${String(seconds % 60).padStart(2, '0')} left`;
}
