import { zipSync } from 'fflate';

export const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A page with a headline, some words and, if wanted, a charset of its own. */
export const pageOf = (headline: string, words = 'The ministers met on Friday.') =>
  `<!doctype html><html><head><title>${headline}</title></head><body><h1>${headline}</h1><p>${words}</p></body></html>`;

export interface Answer {
  url: string;
  body: string | Uint8Array;
  status?: number;
  headers?: { [name: string]: string };
  /** WARC-Type; `response` if absent. */
  kind?: string;
}

/** One record of a WARC 1.0 file; a response has its HTTP head in front. */
export function recordOf({ url, body, status = 200, headers = {}, kind = 'response' }: Answer): Uint8Array {
  const content = typeof body === 'string' ? bytesOf(body) : body;
  const fields = { 'Content-Type': 'text/html; charset=utf-8', ...headers };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = kind === 'response' ? bytesOf(`HTTP/1.1 ${status} Whatever\r\n${lines.join('')}\r\n`) : new Uint8Array();
  const type = kind === 'response' ? 'application/http; msgtype=response' : fields['Content-Type'];
  const length = head.length + content.length;
  return Buffer.concat([
    bytesOf(
      `WARC/1.0\r\nWARC-Type: ${kind}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2019-03-22T10:00:00Z\r\nContent-Type: ${type}\r\nContent-Length: ${length}\r\n\r\n`,
    ),
    head,
    content,
    bytesOf('\r\n\r\n'),
  ]);
}

export const warcOf = (...answers: Answer[]): Uint8Array => Buffer.concat(answers.map(recordOf));

export const zipOf = (files: { [name: string]: string | Uint8Array }, level: 0 | 6 = 6): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? bytesOf(content) : content]),
    ),
    { level },
  );

/** What Chromium writes for "Webpage, single file", with a page already encoded. */
export const mhtmlOf = (url: string, page: string | Uint8Array, encoding: string, type = 'text/html'): Uint8Array =>
  Buffer.concat([
    bytesOf(
      [
        'From: <Saved by Blink>',
        `Snapshot-Content-Location: ${url}`,
        'Subject: =?utf-8?Q?Talks=20resume?=',
        'Date: Tue, 5 Nov 2024 08:00:00 -0000',
        'MIME-Version: 1.0',
        'Content-Type: multipart/related;',
        '\ttype="text/html";',
        '\tboundary="----MultipartBoundary--abc----"',
        '',
        '',
        '------MultipartBoundary--abc----',
        `Content-Type: ${type}`,
        'Content-ID: <frame-1@mhtml.blink>',
        `Content-Transfer-Encoding: ${encoding}`,
        `Content-Location: ${url}`,
        '',
        '',
      ].join('\r\n'),
    ),
    typeof page === 'string' ? bytesOf(page) : page,
    bytesOf(
      '\r\n------MultipartBoundary--abc----\r\nContent-Type: text/css\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\np { color: red }\r\n------MultipartBoundary--abc------\r\n',
    ),
  ]);
