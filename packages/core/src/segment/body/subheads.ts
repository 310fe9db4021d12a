import type { Line, Page } from '../page.ts';
import { isKnownName } from '../wire/name-form.ts';
import { isNamesOnly } from '../wire/names.ts';
import { BETWEEN, BODY } from './decode.ts';
import { isFurniture } from './runs.ts';

/** Words of a subhead, of the paragraph below it, and of a subhead that stands below the entries of a box. */
const MOST = 7;
const BELOW = 10;
const BRIEF = 4;
/** How many times longer those entries are: headlines of other stories. */
const TIMES = 1.7;
/** Lines over which a subhead may be parted from the body above. */
const REACH = 6;
/** And from its paragraph below. */
const PARTED = 4;

/**
 * In plain text, the short line right above a paragraph: "A moving bank" where the body goes on above and below it, or where only furniture lies
 * between. Below a box of related stories only where it is much shorter than their headlines.
 */
export function takeLoneSubheads({ lines, document, tools }: Page, path: Uint8Array): void {
  if (document.markup !== null) return;
  const last = path.lastIndexOf(BODY);
  for (let i = path.indexOf(BODY) + 1; i > 0 && i < last; i++) {
    if (path[i] !== BETWEEN || !isSubhead(lines[i]!)) continue;
    // "The mine / Advertisement / In March the mine was closed …"
    let next = i + 1;
    while (next < last && next < i + PARTED && path[next] !== BODY && isFurniture(lines[next]!)) next++;
    // "The bridge at Karsk / Photo: Jan Kos": above a credit stands what the picture shows.
    if (path[next] !== BODY || lines[i + 1]!.kind === 'credit') continue;
    const below = lines[next]!.shape;
    if (below.words < BELOW || !below.terminal || !isParted(lines, path, i)) continue;
    // "Jane Doe", above what she says of her book.
    if (!isKnownName(lines[i]!.text, tools.names) || !isNamesOnly(lines[i]!.text, tools.names)) path[i] = BODY;
  }
}

function isSubhead({ firm, cue, shape, text, copies }: Line): boolean {
  const { words, terminal, colon, letters, small, commas } = shape;
  if (firm || cue !== null || copies > 1 || words > MOST || terminal || colon || small || commas > 1) return false;
  return letters >= Math.max(3, text.length * 0.6);
}

/** Whether nothing but furniture lies between the body above and line `i`, or a box whose entries are longer. */
function isParted(lines: readonly Line[], path: Uint8Array, i: number): boolean {
  const { shape: own, text: said } = lines[i]!;
  let boxed = false;
  let entries = 0;
  for (let k = i - 1; k >= i - REACH; k--) {
    if (path[k] === BODY) return boxed === entries > 0;
    const { cue, firm, kind, text } = lines[k]!;
    if (cue?.section || kind === 'related') boxed = true;
    else if (!firm && cue === null) {
      if (own.words > BRIEF || text.length < said.length * TIMES) return false;
      entries++;
    }
  }
  return false;
}
