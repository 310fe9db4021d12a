import model from 'wink-eng-lite-web-model';
import { HINT, type Lexeme } from './vocabulary.ts';

/** Symbols that a rule can read: the tags, and behind them the hints. */
const SYMBOLS = 64;
/** Numbers that the model gives to hints, and to "anything else". */
const HINTS_FROM = 1_080_000;
const ELSE = '2070003';

/** The rules of context of one round as a table: which state a symbol leads to from a state. */
interface Machine {
  next: Int16Array;
  /** The state to end in when the longer pattern fails: of each state, 0 for none. */
  otherwise: Int16Array;
  /** The tag that a final state gives: the word must be known to bear it; negative, whatever the word is; 0 for no final state. */
  gives: Int8Array;
  /** Which word of the pattern is given it, counted from the first. */
  to: Int8Array;
}

type Exported = [
  version: number,
  last: number,
  states: Record<string, Record<string, number>>,
  final: Record<string, string>,
  marked: Record<string, [number, number]>,
];

function compileMachine(exported: string): Machine {
  const [, last, states, final, marked] = JSON.parse(exported) as Exported;
  const next = new Int16Array((last + 1) * SYMBOLS);
  const otherwise = new Int16Array(last + 1);
  const gives = new Int8Array(last + 1);
  const to = new Int8Array(last + 1);
  for (const [state, events] of Object.entries(states)) {
    for (const [event, target] of Object.entries(events)) {
      const symbol = Number(event) < HINTS_FROM ? Number(event) : Number(event) - HINTS_FROM + HINT;
      if (event === ELSE) otherwise[+state] = target;
      else if (symbol > 0 && symbol < SYMBOLS) next[+state * SYMBOLS + symbol] = target;
    }
  }
  for (const [state, tag] of Object.entries(final)) gives[+state] = Number(tag);
  for (const [state, [first]] of Object.entries(marked)) to[+state] = first;
  return { next, otherwise, gives, to };
}

const machines = (model.pos as () => { machines: string[] })().machines.map(compileMachine);

/** Settles the tags of words by their neighbours, in place, as the model's rules of context say. */
export function settleTags(lexemes: readonly Lexeme[], tags: number[]): void {
  const symbols = tags.map((tag, i) => lexemes[i]!.hint || tag);
  for (const machine of machines) runMachine(machine, lexemes, tags, symbols);
  for (let i = 0; i < tags.length; i++) if (lexemes[i]!.settled) tags[i] = lexemes[i]!.tag;
}

/** One round: at each word the longest pattern that begins there; the next is sought behind it. `symbols`, what the patterns are made of, follow the tags. */
function runMachine(
  { next, otherwise, gives, to }: Machine,
  lexemes: readonly Lexeme[],
  tags: number[],
  symbols: number[],
): void {
  let shorter = 0;
  let shorterEnd = 0;
  for (let i = 0; i < tags.length; i++) {
    let state = 0;
    for (let j = i; ; j++) {
      const symbol = j < tags.length ? symbols[j]! : 0;
      let final = next[state * SYMBOLS + symbol]!;
      let end = j;
      if (final !== 0 && gives[final] === 0) {
        state = final;
        if (otherwise[state] !== 0) {
          shorter = otherwise[state]!;
          shorterEnd = j;
        }
        continue;
      }
      if (final === 0) {
        if (shorter === 0) break;
        final = shorter;
        end = shorterEnd;
      }
      shorter = 0;
      const at = i + to[final]!;
      give(lexemes, tags, at, gives[final]!);
      symbols[at] = lexemes[at]!.hint || tags[at]!;
      i = end;
      break;
    }
  }
}

function give(lexemes: readonly Lexeme[], tags: number[], at: number, tag: number): void {
  if (tag < 0) tags[at] = -tag;
  else if ((lexemes[at]!.may & (1 << tag)) !== 0) tags[at] = tag;
}
