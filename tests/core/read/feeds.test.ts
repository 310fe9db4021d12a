import { read } from '@dateline/core/read';
import { expect, test } from 'vitest';
import { bytesOf } from './build.ts';

const readAll = (text: string) => [...read({ bytes: bytesOf(text), path: 'feed' })];
const metasOf = (text: string) =>
  readAll(text).map(({ url, text, markup }) => ({
    url,
    text,
    ...Object.fromEntries(markup!.metas.map(({ name, content }) => [name.replace('feed:', ''), content])),
  }));

const RSS = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Desk</title><language>en</language><image><title>Logo</title></image>
<item><title>Minister&amp;#8217;s no</title><link>https://a.example/1</link><guid>1</guid><dc:creator>Anna Kim</dc:creator>
<pubDate>Fri, 22 Mar 2019 10:00:00 GMT</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>The long words of one.</p>]]></content:encoded></item>
<item><title>Two</title><guid isPermaLink="true">https://a.example/2</guid><source url="https://b.example">Agency</source>
<description>Words of two.</description></item>
</channel></rss>`;
const ATOM = `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Desk</a:title>
<a:entry><a:source><a:title>Agency</a:title><a:id>x</a:id></a:source><a:title>One</a:title><a:id>tag:1</a:id>
<a:link rel="self" href="https://a.example/self"/><a:link href="https://a.example/1"/><a:author><a:name>Anna Kim</a:name><a:email>k@a.example</a:email></a:author>
<a:published>2019-03-22T10:00:00Z</a:published><a:content type="html">&lt;p&gt;Words of one.&lt;/p&gt;</a:content></a:entry></a:feed>`;
const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel rdf:about="x"><title>Desk</title></channel><item rdf:about="y"><title>One</title><link>https://a.example/1</link><description>Words of one.</description></item></rdf:RDF>`;
const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Desk',
  authors: [{ name: 'Anna Kim' }],
  items: [
    {
      id: '1',
      url: 'https://a.example/1',
      title: 'One',
      content_html: '<p>Words of one.</p>',
      date_published: '2019-03-22',
    },
    { id: '2', url: 'https://a.example/2', content_text: 'Words of two.' },
  ],
});

test('RSS, Atom under any prefix, RDF and JSON Feed: what each entry says of itself', () => {
  expect(metasOf(RSS)).toEqual([
    {
      ...{ url: 'https://a.example/1', text: 'The long words of one.', title: 'Minister’s no', publisher: 'Desk' },
      ...{ date: 'Fri, 22 Mar 2019 10:00:00 GMT', author: 'Anna Kim', language: 'en' },
    },
    { url: 'https://a.example/2', text: 'Words of two.', title: 'Two', publisher: 'Agency', language: 'en' },
  ]);
  expect(metasOf(ATOM)).toEqual([
    {
      ...{ url: 'https://a.example/1', text: 'Words of one.', title: 'One', publisher: 'Agency' },
      ...{ date: '2019-03-22T10:00:00Z', author: 'Anna Kim' },
    },
  ]);
  expect(metasOf(RDF)).toEqual([
    { url: 'https://a.example/1', text: 'Words of one.', title: 'One', publisher: 'Desk' },
  ]);
  expect(metasOf(JSON_FEED)).toEqual([
    {
      ...{ url: 'https://a.example/1', text: 'Words of one.', title: 'One', publisher: 'Desk' },
      ...{ date: '2019-03-22', author: 'Anna Kim' },
    },
    { url: 'https://a.example/2', text: 'Words of two.', publisher: 'Desk', author: 'Anna Kim' },
  ]);
});

test.each([
  ['RSS', RSS],
  ['Atom', ATOM],
  ['RDF', RDF],
  ['JSON Feed', JSON_FEED],
])('an entry of %s keeps its own bytes, and read again they give the same document', (_, feed) => {
  const documents = readAll(feed);
  for (const [n, document] of documents.entries()) {
    const kept = new TextDecoder().decode(document.raw!.bytes);
    const [again, ...others] = readAll(kept);
    expect(others).toEqual([]);
    expect({ ...again, raw: 0 }).toEqual({ ...document, raw: 0 });
    for (const other of documents.filter((_, m) => m !== n)) expect(kept).not.toContain(other.url);
  }
});

test('a feed with a head of megabytes is not kept with every entry', () => {
  const items = [1, 2].map((n) => `<item><title>T${n}</title><description>Words of ${n}.</description></item>`);
  const documents = readAll(
    `<rss><channel><title>Desk</title><description>${'x'.repeat(1e6)}</description>${items.join('')}</channel></rss>`,
  );
  expect(documents.map(({ raw }) => raw!.bytes.length)).toEqual(items.map((item) => item.length));
  const [again] = readAll(new TextDecoder().decode(documents[1]!.raw!.bytes));
  expect(again).toMatchObject({ text: 'Words of 2.', id: documents[1]!.id });
});

test('a feed of 100,000 entries gives them all, one at a time', () => {
  const items = Array.from({ length: 100_000 }, (_, n) => `<item><link>https://a.example/${n}</link></item>`);
  const urls = new Set<string>();
  for (const { url } of read({ text: `<rss><channel>${items.join('')}</channel></rss>`, format: 'feed' }))
    urls.add(url!);
  expect(urls.size).toBe(100_000);
});

test('a charset other than UTF-8 is not claimed for what is kept', () => {
  const feed = `<?xml version="1.0" encoding="iso-8859-1"?><rss><channel><title>D</title><item><title>M\xfcnchen</title><description>In M\xfcnchen.</description></item></channel></rss>`;
  const [document] = read({ bytes: Buffer.from(feed, 'latin1') });
  expect(document!.text).toBe('In München.');
  expect([...read({ bytes: document!.raw!.bytes })][0]!.text).toBe('In München.');
});
