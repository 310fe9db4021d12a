/** `self.__next_f.push([1,"…"])`: one piece of what a server sends for the browser to draw. */
const PUSH = /__next_f\.push\(\s{0,4}(\[)/g;
/** `5:["$","main",…]`, `2a:T4d2,<p>…`: a row begins with its number; text rows say how many bytes they hold. */
const ROW = /([0-9a-f]{1,8}):(T([0-9a-f]{1,8}),)?/y;
const MOST_ROWS = 20_000;
const MAX_DEPTH = 24;

/** Whether the script is a piece of such a stream. */
export const isPiece = (script: string) => script.includes('__next_f.push(');

/** The text that a script pushes, in order. `closeOf` finds the end of a bracket. */
export function pieceOf(script: string, closeOf: (text: string, from: number) => number): string {
  let stream = '';
  PUSH.lastIndex = 0;
  for (let push = PUSH.exec(script); push !== null; push = PUSH.exec(script)) {
    const from = PUSH.lastIndex - 1;
    const end = closeOf(script, from);
    if (end < 0) break;
    PUSH.lastIndex = end;
    const piece = parsed(script.slice(from, end));
    if (Array.isArray(piece) && typeof piece[1] === 'string') stream += piece[1];
  }
  return stream;
}

/** Every value of the joined stream: elements as `{type, children}`, long texts as `{text}`. */
export function* rowsOf(stream: string): Generator<unknown> {
  let at = 0;
  for (let rows = 0; rows < MOST_ROWS && at < stream.length; rows++) {
    ROW.lastIndex = at;
    const row = ROW.exec(stream);
    if (row === null) {
      const next = stream.indexOf('\n', at);
      if (next < 0) return;
      at = next + 1;
      continue;
    }
    const from = ROW.lastIndex;
    if (row[3] !== undefined) {
      at = endOfBytes(stream, from, Number.parseInt(row[3], 16));
      yield { text: stream.slice(from, at) };
      continue;
    }
    const line = stream.indexOf('\n', from);
    at = line < 0 ? stream.length : line + 1;
    if (stream[from] !== '[' && stream[from] !== '{') continue;
    const value = parsed(stream.slice(from, at));
    if (value !== undefined) yield plainOf(value, 0);
  }
}

/** Where so many bytes of UTF-8 from `from` on end. */
function endOfBytes(text: string, from: number, bytes: number): number {
  let at = from;
  for (let left = bytes; left > 0 && at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Each half of a pair counts for two of the pair's four bytes.
    left -= code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  return at;
}

/** `["$","p",null,{"children":"…"}]` -> `{type: "p", children: "…"}`; everything else as it stands. */
function plainOf(value: unknown, depth: number): unknown {
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return value;
  if (!Array.isArray(value))
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plainOf(each, depth + 1)]));
  const [mark, type, , props] = value as unknown[];
  if (mark !== '$' || typeof type !== 'string') return value.map((each) => plainOf(each, depth + 1));
  const { children, ...rest } = (typeof props === 'object' && props !== null ? props : {}) as { children?: unknown };
  const plain = { ...(plainOf(rest, depth + 1) as object), children: plainOf(children, depth + 1) };
  return type.startsWith('$') ? plain : { ...plain, type };
}

/** The JSON value that a text is; undefined when it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
