import { siteUrl } from '../data/given.ts';

export function GET() {
  const url = siteUrl();
  return new Response(`User-agent: *\nAllow: /\n${url ? `Sitemap: ${new URL('sitemap.xml', url).href}\n` : ''}`);
}
