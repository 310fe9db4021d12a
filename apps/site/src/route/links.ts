/**
 * Where everything lies. Links are relative ("../articles/x.html"), so that the site works from a folder, from any host
 * and under any base path. `root` is the way from the page to the top: "" or "../".
 */
export const linkTo = {
  article: (root: string, id: string, anchor = '') => `${root}articles/${fileName(id)}.html${anchor && `#${anchor}`}`,
  event: (root: string, id: string) => `${root}events/${fileName(id)}.html`,
  story: (root: string, id: string) => `${root}stories/${fileName(id)}.html`,
  pair: (root: string, name: string) => `${root}pairs/${name}.html`,
  entity: (root: string, id: string) => `${root}entities/${fileName(id)}.html`,
  page: (root: string, name: string) => `${root}${name}.html`,
};

/** Names that the lists of the site take in the same folders. */
const RESERVED = /^(index|page-\d+)$/;

/** An id as a file name and URL segment that needs no escaping; ids that would need it keep a readable part and a hash. */
export function fileName(id: string): string {
  if (/^[\w~-][\w.~-]{0,79}$/.test(id) && !RESERVED.test(id)) return id;
  const readable = id.replace(/[^A-Za-z0-9]+/g, '-').slice(0, 40);
  return `${readable}-${hash(id)}`.replace(/^-/, '');
}

/** FNV-1a over UTF-16 code units, in hex. */
function hash(text: string): string {
  let state = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  return (state >>> 0).toString(16).padStart(8, '0');
}
