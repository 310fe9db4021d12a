import type { Key as InkKey } from 'ink';

/** One key press: a character, or the name of a key. */
export type Key = string;

const NAMED: readonly (readonly [keyof InkKey, Key])[] = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'pageup'],
  ['pageDown', 'pagedown'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'escape'],
  ['backspace', 'backspace'],
  ['delete', 'backspace'],
];

const CONTROL: Record<string, Key> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\x7f': 'backspace',
  '\b': 'backspace',
};

/** The keys in one chunk of input. Keys typed fast, or pasted, arrive as one string: "jjq" is three presses. */
export function keysOf(input: string, key: InkKey): Key[] {
  if (key.tab) return [key.shift ? 'backtab' : 'tab'];
  const named = NAMED.find(([flag]) => key[flag] === true);
  if (named) return [named[1]];
  if (key.ctrl) return [`ctrl-${input}`];
  return Array.from(input, (character) => CONTROL[character] ?? character).filter(
    (each) => each.length > 1 || each >= ' ',
  );
}
