import { isPiece, parsed, pieceOf, rowsOf } from './flight.ts';

/** Shorter scripts hold no article. */
const LEAST = 300;
/** Assignments that are tried in one script. */
const TRIES = 30;

/** Every JSON value that the page's scripts hold: whole, or assigned, as in `window.state = {…};`. What is no JSON is passed over. */
export function* jsonIn(html: string): Generator<unknown> {
  let stream = '';
  for (const script of scriptsOf(html)) {
    const text = script.trim();
    if (isPiece(text)) {
      stream += pieceOf(text, closeOf);
      continue;
    }
    if (text.length < LEAST) continue;
    if (text.startsWith('{') || text.startsWith('[')) {
      const whole = parsed(text);
      if (whole !== undefined) {
        yield whole;
        continue;
      }
    }
    yield* assignedIn(text);
  }
  if (stream !== '') yield* rowsOf(stream);
}

function* scriptsOf(html: string): Generator<string> {
  const opening = /<script/gi;
  for (let tag = opening.exec(html); tag !== null; tag = opening.exec(html)) {
    const from = html.indexOf('>', opening.lastIndex) + 1;
    const end = from === 0 ? -1 : html.indexOf('</script', from);
    if (end < 0) return;
    yield html.slice(from, end);
    opening.lastIndex = end;
  }
}

/** `Fusion.globalContent={…};`: the objects on the right of equals signs, each up to its closing bracket. */
function* assignedIn(text: string): Generator<unknown> {
  let at = 0;
  for (let tries = 0; tries < TRIES; tries++) {
    const equals = text.indexOf('=', at);
    if (equals < 0) return;
    let from = equals + 1;
    while (text.charCodeAt(from) <= 32) from++;
    at = equals + 1;
    if (text[from] !== '{' && text[from] !== '[') continue;
    const end = closeOf(text, from);
    if (end < 0) return;
    if (end - from < LEAST) continue;
    const value = parsed(text.slice(from, end));
    if (value === undefined) continue;
    yield value;
    at = end;
  }
}

/** Behind the bracket that closes the one at `from`; -1 when none does. */
function closeOf(text: string, from: number): number {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    const char = text[i];
    if (char === '"') {
      for (i++; i < text.length && text[i] !== '"'; i++) if (text[i] === '\\') i++;
    } else if (char === '{' || char === '[') depth++;
    else if ((char === '}' || char === ']') && --depth === 0) return i + 1;
  }
  return -1;
}
