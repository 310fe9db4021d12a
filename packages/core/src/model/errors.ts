import type { Issue } from './issue.ts';

/**
 * Every failure Dateline can name, in one place: the CLI prints it, the API serves it as RFC 9457 problem+json,
 * the site shows it, and a record carries it as an issue, all under the same name.
 * `status` is the HTTP status; `exit` the CLI's exit code.
 */
export const FAILURES = {
  'not-found': { title: 'Nothing under that name', status: 404, exit: 3, hint: 'Check the path or the id.' },
  'missing-file': {
    title: 'No such file',
    status: 404,
    exit: 3,
    hint: 'Check the path; quote patterns for the shell.',
  },
  'unreadable-file': { title: 'The file cannot be read', status: 403, exit: 3, hint: 'Check its permissions.' },
  empty: { title: 'The document is empty', status: 422, exit: 4, hint: 'Was the page saved before it had loaded?' },
  'not-text': {
    title: 'The bytes are not text',
    status: 415,
    exit: 4,
    hint: 'Give text, HTML, a feed, JSONL, or a WARC, MHTML or ZIP file of pages.',
  },
  'too-large': { title: 'The document is too large', status: 413, exit: 4, hint: 'At most 15 MiB once decoded.' },
  'too-deep': {
    title: 'Tags are nested too deep',
    status: 422,
    exit: 4,
    hint: 'What lies below 512 levels was flattened.',
  },
  'too-slow': { title: 'The document took too long', status: 422, exit: 4, hint: 'It was stopped; the rest went on.' },
  'bad-gzip': { title: 'The gzip data is damaged', status: 422, exit: 4, hint: 'Save or download the file again.' },
  'bad-archive': {
    title: 'The archive is damaged',
    status: 422,
    exit: 4,
    hint: 'What could be taken out of it was read.',
  },
  'nested-archive': {
    title: 'An archive lies inside an archive',
    status: 415,
    exit: 4,
    hint: 'Unpack the outer one first.',
  },
  'bad-charset': {
    title: 'Some bytes do not fit the charset',
    status: 422,
    exit: 4,
    hint: 'They were replaced by U+FFFD.',
  },
  'invalid-json': { title: 'The line is not valid JSON', status: 400, exit: 4, hint: 'One JSON object a line.' },
  'invalid-record': {
    title: 'The record lacks what it needs',
    status: 400,
    exit: 4,
    hint: 'Give id and text or html.',
  },
  'invalid-feed': { title: 'The feed cannot be read', status: 422, exit: 4, hint: 'RSS, Atom or JSON Feed.' },
  'stage-failed': { title: 'A stage gave up on this document', status: 422, exit: 4, hint: 'Please report the page.' },
  'invalid-request': {
    title: 'The request is not valid',
    status: 400,
    exit: 2,
    hint: 'See the documentation of the endpoint.',
  },
  'method-not-allowed': {
    title: 'That method does not go with this address',
    status: 405,
    exit: 2,
    hint: 'The Allow header names those that do.',
  },
  forbidden: {
    title: 'The request comes from elsewhere',
    status: 403,
    exit: 2,
    hint: 'Only pages of this server, and programs, may use it.',
  },
  'forbidden-address': {
    title: 'The address may not be read from',
    status: 403,
    exit: 3,
    hint: 'Only http and https addresses of the public internet; --allow-private lifts that.',
  },
  'not-fetched': {
    title: 'The address cannot be fetched',
    status: 502,
    exit: 3,
    hint: 'Check it in a browser, or try again later.',
  },
  disallowed: { title: 'The site asks robots to stay away', status: 403, exit: 3, hint: 'Save the page by hand.' },
  'invalid-cursor': { title: 'The cursor is not valid', status: 400, exit: 2, hint: 'Begin again without a cursor.' },
  usage: { title: 'The command is not valid', status: 400, exit: 2, hint: 'Run it with --help.' },
  'store-unwritable': {
    title: 'The database cannot be written',
    status: 503,
    exit: 5,
    hint: 'Choose another with --db PATH.',
  },
  'store-unreadable': {
    title: 'The database cannot be read',
    status: 503,
    exit: 5,
    hint: 'Is it a Dateline database?',
  },
  'store-too-new': { title: 'The database is from a newer Dateline', status: 503, exit: 5, hint: 'Update Dateline.' },
  'store-busy': {
    title: 'Another process holds the database',
    status: 503,
    exit: 5,
    hint: 'Try again when it has finished.',
  },
  unreachable: {
    title: 'The server does not answer',
    status: 502,
    exit: 6,
    hint: 'Is `dateline serve` running there?',
  },
  internal: { title: 'Dateline failed', status: 500, exit: 1, hint: 'Please report what you did.' },
} as const satisfies Record<string, { title: string; status: number; exit: number; hint: string }>;

export type FailureName = keyof typeof FAILURES;

/** The one error class that is thrown on purpose. Anything else that escapes is a defect. */
export class DatelineError extends Error {
  override readonly name: FailureName;
  readonly hint: string;
  constructor(name: FailureName, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.name = name;
    this.hint = options.hint ?? FAILURES[name].hint;
  }
  get title(): string {
    return FAILURES[this.name].title;
  }
  get status(): number {
    return FAILURES[this.name].status;
  }
  get exit(): number {
    return FAILURES[this.name].exit;
  }
}

/** The same failure as an issue of a record, for documents that must not stop their batch. */
export function issueOf(name: FailureName, message: string, stage?: Issue['stage']): Issue {
  return { name, message, hint: FAILURES[name].hint, ...(stage ? { stage } : {}) };
}
