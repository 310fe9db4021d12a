/** The addresses that a site map or an index of site maps names (sitemaps.org), in their order; null for anything else. */
export function readSitemap(bytes: Uint8Array): string[] | null {
  const text = new TextDecoder().decode(bytes);
  const root = /^\s*</.test(text) && /<(?:\w+:)?(?:urlset|sitemapindex)[\s>]/.test(text.slice(0, 4000));
  if (!root) return null;
  const found = text.matchAll(
    /<loc>\s{0,80}(?:<!\[CDATA\[\s{0,80})?([^<\]\s]{1,2048})\s{0,80}(?:\]\]>\s{0,80})?<\/loc>/g,
  );
  return [...found].map(([, address]) => decodeEntities(address!)).filter((address) => /^https?:\/\//i.test(address));
}

function decodeEntities(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
