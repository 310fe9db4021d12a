export type Format = 'text' | 'html' | 'jsonl' | 'feed';

const MARKUP =
  /<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>]|article[\s>]|div[\s>]|p>|table[\s>]|span[\s>]|a\s+href)/i;

/** The element that holds a feed, under whatever prefix; or one entry of a feed, alone. */
const FEED = /^<(?:[\w-]{1,20}:)?(?:rss|feed|rdf)[\s>]|^<(?:[\w-]{1,20}:)?(?:item|entry)[\s>]/i;

/** What a text is, from its first characters; the path's ending only breaks ties. */
export function detect(text: string, path?: string): Format {
  const head = text.slice(0, 5000).trimStart();
  if (FEED.test(head.slice(prologOf(head)))) return 'feed';
  if (head.startsWith('{')) {
    if (/"version"\s{0,5}:\s{0,5}"https?:(?:\\?\/){2}jsonfeed\.org/.test(head)) return 'feed';
    if (/\.(?:jsonl|ndjson|json)(?:\.gz)?$/i.test(path ?? '') || looksLikeRecord(head)) return 'jsonl';
  }
  if (
    /^<(?:!doctype|html|head|body|!--|\?xml|script|meta|article|div|p|h1|section|main)\b/i.test(head) ||
    /^<!--/.test(head)
  )
    return 'html';
  if (/\.(?:x?html?|xhtml|aspx?|php)(?:\.gz)?$/i.test(path ?? '') && MARKUP.test(text.slice(0, 100_000))) return 'html';
  if (MARKUP.test(head) && /<\/(?:p|div|a|span|html|head|table|article)>/i.test(head)) return 'html';
  return 'text';
}

const looksLikeRecord = (head: string) =>
  /^\{\s{0,20}"\w{1,40}"\s{0,5}:/.test(head) && /"(?:text|html)"\s{0,5}:/.test(head);

/** Where the first element begins: behind the XML declaration, style sheets, comments and the document type with what it declares. */
function prologOf(head: string): number {
  let at = 0;
  for (let parts = 0; parts < 20; parts++) {
    while (/\s/.test(head.charAt(at))) at++;
    const piece = head.slice(at);
    const close = PROLOG.find(([opens]) => opens.test(piece))?.[1].exec(piece);
    if (!close) break;
    at += close.index + close[0].length;
  }
  return at;
}

/** How each part of a prolog begins and ends. A document type may declare entities, in brackets: they are passed over, never used. */
const PROLOG: readonly (readonly [RegExp, RegExp])[] = [
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<!doctype\s(?!\s*html)[^>[]*\[/i, /\]\s{0,20}>/],
  [/^<!doctype\s(?!\s*html)/i, />/],
];
