import { catalog } from '../data/catalog.ts';
import { siteUrl } from '../data/given.ts';
import { sitemap } from '../feed/sitemap.ts';

/** sitemap.xml, when the addresses of the pages are known. */
export function getStaticPaths() {
  const url = siteUrl();
  return url ? [{ params: { map: 'sitemap' }, props: { url } }] : [];
}

export async function GET({ props }: { props: { url: URL } }) {
  return new Response(sitemap(await catalog(), props.url));
}
