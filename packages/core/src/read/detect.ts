export type Format = 'text' | 'html' | 'jsonl' | 'feed';

const MARKUP =
  /<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>]|article[\s>]|div[\s>]|p>|table[\s>]|span[\s>]|a\s+href)/i;

/** What a text is, from its first characters; the path's ending only breaks ties. */
export function detect(text: string, path?: string): Format {
  const head = text.slice(0, 5000).trimStart();
  if (
    /^(?:<\?xml[^>]{0,200}\?>)?\s{0,50}(?:<!--[^>]{0,500}-->\s{0,50}|<\?xml-stylesheet[^>]{0,300}\?>\s{0,50}){0,5}<(?:rss|feed|rdf:RDF)[\s>]/i.test(
      head,
    )
  )
    return 'feed';
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
