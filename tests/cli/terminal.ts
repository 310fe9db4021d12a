import { EventEmitter } from 'node:events';
import { PassThrough, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { showScreen } from '@dateline/cli/screen.tsx';
import type { ReadStore } from '@dateline/core/store';

/** A terminal that keeps what was drawn last. */
class Screen extends Writable {
  readonly isTTY = true;
  columns: number;
  rows: number;
  frame = '';
  readonly drawn = new EventEmitter();

  constructor(columns: number, rows: number) {
    super({ decodeStrings: false });
    this.columns = columns;
    this.rows = rows;
  }

  override _write(chunk: string, _encoding: string, done: () => void): void {
    const frame = stripVTControlCharacters(chunk).replace(/\n$/, '');
    if (frame.trim() !== '') this.frame = frame;
    done();
    this.drawn.emit('frame');
  }
}

class Keyboard extends PassThrough {
  readonly isTTY = true;
  setRawMode(): this {
    return this;
  }
  ref(): void {}
  unref(): void {}
}

export interface Terminal {
  /** Lines of the screen as drawn last. */
  lines(): string[];
  text(): string;
  /** Sends keys as a terminal would, all of them in one chunk. */
  type(keys: string): void;
  resize(columns: number, rows: number): void;
  /** Resolves once the screen shows the words; rejects, with the screen, after two seconds. */
  shows(words: string): Promise<string>;
  /** Resolves when the program has left the screen. */
  left: Promise<void>;
}

/** Opens the terminal UI on a made-up terminal. */
export function openTerminal(
  reader: ReadStore,
  columns = 80,
  rows = 24,
  env: Record<string, string> = { NO_COLOR: '1' },
): Terminal {
  const out = new Screen(columns, rows);
  const keyboard = new Keyboard();
  const left = showScreen(reader, { in: keyboard, out, err: new PassThrough(), env }, false);
  const shows = (words: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): boolean => {
        if (!out.frame.includes(words)) return false;
        clearTimeout(patience);
        out.drawn.off('frame', look);
        resolve(out.frame);
        return true;
      };
      const patience = setTimeout(() => reject(new Error(`"${words}" is not on the screen:\n${out.frame}`)), 2000);
      if (!look()) out.drawn.on('frame', look);
    });
  return {
    lines: () => out.frame.split('\n'),
    text: () => out.frame,
    type: (keys) => keyboard.write(keys),
    resize(width, height) {
      out.columns = width;
      out.rows = height;
      out.emit('resize');
    },
    shows,
    left,
  };
}

export const KEYS = { enter: '\r', escape: '\x1b', down: '\x1b[B', up: '\x1b[A', backspace: '\x7f' } as const;
