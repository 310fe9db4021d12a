import { AFTER, BETWEEN, BODY } from '../body/decode.ts';
import { label, type Page } from '../page.ts';
import type { SegmentRule } from './rule.ts';

/** Cards that stand in a row, at least. */
const ROW = 3;
/** Words of a teaser, on average at most. */
const TEASER = 35;

/** Three or more siblings, each a heading that is all link above a sentence or two: teasers of other stories, taken for the article's end. */
export const cards: SegmentRule = {
  name: 'cards',
  apply(page) {
    if (page.document.markup === null) return;
    const { lines, states } = page;
    let all = 0;
    for (const state of states) if (state === BODY) all++;
    for (const row of rowsOf(page)) {
      if (row.length < ROW) continue;
      let words = 0;
      let body = 0;
      for (const i of row.flat()) {
        words += lines[i]!.shape.words;
        if (states[i] === BODY) body++;
      }
      // An article that is a list of short entries is no row of teasers.
      if (body === 0 || body > all / 2 + 1 || words > row.length * TEASER) continue;
      for (const i of row.flat()) {
        if (states[i] !== BODY) continue;
        lines[i]!.firm = false;
        label(lines[i]!, 'related', 'cards', true);
        states[i] = states.indexOf(BODY, i) < 0 ? AFTER : BETWEEN;
        all--;
      }
    }
  },
};

/** The rows of like siblings whose every member begins with a heading that is all link; each member as its lines. */
function rowsOf({ lines, elements }: Page): number[][][] {
  const { list, likes } = elements!;
  // The nearest member of a row that holds each element, or is it.
  const memberOf = new Int32Array(list.length);
  for (let at = 1; at < list.length; at++) {
    const { tag, name, parent } = list[at]!;
    memberOf[at] = likes[at]! < ROW || tag === 'p' || name === '' ? memberOf[parent]! : at;
  }
  const members = new Map<number, number[]>();
  lines.forEach(({ markup }, i) => {
    const member = memberOf[markup!.element]!;
    if (member > 0) push(members, member, i);
  });
  const rows = new Map<string, number[][]>();
  const broken = new Set<string>();
  for (const [member, own] of members) {
    const { parent, tag, name } = list[member]!;
    const key = `${parent} ${tag} ${name}`;
    const { markup, text } = lines[own[0]!]!;
    if (own.length < 2 || own.length > 5 || !/^h[2-6]$/.test(markup!.tag) || markup!.linked < text.length * 0.9)
      broken.add(key);
    push(rows, key, own);
  }
  return [...rows].filter(([key]) => !broken.has(key)).map(([, row]) => row);
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
