import { read } from '@dateline/core/read';
import { expect, test } from 'vitest';
import { bytesOf, mhtmlOf, pageOf } from './build.ts';

const URL = 'https://a.example/talks';
const readOne = (bytes: Uint8Array, path = 'page.bin') => [...read({ bytes, path })];

test.each<[encoding: string, page: string, type: string]>([
  ['quoted-printable', pageOf('Gespr=C3=A4che', 'Sie=20traf=\r\nen sich.= \r\n'), 'text/html'],
  [
    'base64',
    btoa(unescape(encodeURIComponent(pageOf('Gespräche', 'Sie trafen sich.')))).replace(/.{76}/g, '$&\r\n'),
    'text/html',
  ],
  ['8bit', pageOf('Gespräche', 'Sie trafen sich.'), 'text/html; charset="utf-8"'],
  ['quoted-printable', pageOf('Gespr=E4che', 'Sie trafen sich.'), 'text/html; charset=iso-8859-1'],
])('a page saved as one file, %s', (encoding, page, type) => {
  const documents = readOne(mhtmlOf(URL, page.replaceAll('<!doctype html>', ''), encoding, type));
  expect(documents).toHaveLength(1);
  expect(documents[0]).toMatchObject({ url: URL, mediaType: 'message/rfc822', format: 'html', issues: [], date: null });
  expect(documents[0]!.text).toBe('Gespräche\nSie trafen sich.');
});

const mail = (...lines: string[]) => bytesOf(lines.join('\n'));
const HEAD = ['From: Desk <desk@a.example>', 'Subject: Today', 'Message-ID: <1@a.example>', 'MIME-Version: 1.0'];

test('a mail: the page rather than the text, the text where there is no page, never an attachment', () => {
  const parts = (type: string, ...bodies: string[]) => [
    ...HEAD,
    `Content-Type: multipart/${type}; boundary=b`,
    '',
    'A preamble.',
    ...bodies.flatMap((body) => ['--b', body]),
    '--b--',
    'An epilogue.',
  ];
  const text = 'Content-Type: text/plain; charset=utf-8\n\nThe text.';
  const page = `Content-Type: text/html\n\n${pageOf('The page')}`;
  const attached = `Content-Type: text/html\nContent-Disposition: attachment; filename=x.html\n\n${pageOf('Attached')}`;
  const inner = `Content-Type: multipart/related; boundary="b b"\n\n--b b\n${page}\n--b b--\n`;
  expect(readOne(mail(...parts('alternative', text, page)))[0]!.text).toMatch(/^The page\n/);
  expect(readOne(mail(...parts('alternative', text, inner)))[0]!.text).toMatch(/^The page\n/);
  expect(readOne(mail(...parts('mixed', text, attached)))[0]!.text).toBe('The text.');
  expect(readOne(mail(...HEAD, 'Content-Type: text/plain', '', 'All of it.'))[0]!.text).toBe('All of it.');
  expect(readOne(mail('From desk Tue', ...HEAD, 'Content-Type: text/plain', '', 'All of it.'))[0]!.text).toBe(
    'All of it.',
  );
  expect(readOne(mail(...parts('mixed', attached)))[0]!.issues.map(({ name }) => name)).toEqual(['empty']);
});

test('text that only looks like the head of a mail stays a text', () => {
  for (const text of [
    'From: The Ministry\nSubject: Statement\nDate: 22 March 2019\n\nThe ministry regrets the withdrawal.',
    'Update: the ministers met.\n\nThey will meet again.',
    'Content-Type: text/html\n\nis what the server said.',
  ])
    expect(readOne(bytesOf(text))[0]).toMatchObject({ text, mediaType: 'text/plain' });
});

test('what was cut off is read as far as it goes', () => {
  const whole = mhtmlOf(URL, pageOf('Talks resume', 'They met on Friday. '.repeat(40)), 'quoted-printable');
  expect(readOne(whole.subarray(0, whole.length - 600))[0]!.text).toMatch(/^Talks resume\nThey met on Friday\./);
});
