/** Cuts a long list into pages of their own: the first is the list itself, the others "2", "3" … in its folder. */
export function pagesOf<Item>(items: readonly Item[], size: number): Item[][] {
  const pages: Item[][] = [];
  for (let at = 0; at < items.length; at += size) pages.push(items.slice(at, at + size));
  return pages.length ? pages : [[]];
}

/** Address of page `n` (from 1) of a list named `list`, seen from `root`. */
export function pageHref(root: string, list: string, n: number): string {
  return n === 1 ? `${root}${list}.html` : `${root}${list}/page-${n}.html`;
}
