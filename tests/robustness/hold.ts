import { type Document, Record, recordOf } from '@dateline/core';
import { loadLexicon } from '@dateline/core/lexicon';
import { FAILURES, type Source } from '@dateline/core/model';
import { read } from '@dateline/core/read';

export const lexicon = loadLexicon();

/** Issues that mean a defect of ours: no document, however bad, may show them. */
const DEFECTS = new Set(['stage-failed', 'internal']);

/**
 * Takes a source through the pipeline and holds every record to the promises of docs/limits.md: valid, JSON, spans right, issues named.
 * Gives the records. Throws an Error that says which promise was broken and where.
 */
export function hold(source: Source): Record[] {
  const records: Record[] = [];
  for (const document of read(source)) {
    const record = recordOf(document, lexicon);
    holdRecord(record, document);
    records.push(record);
  }
  if (records.length === 0 && !isBlankLines(source)) throw new Error('no record: the document is lost');
  return records;
}

/** Only lines of JSON may hold no document at all: when every line is blank. */
function isBlankLines({ format, text }: Source): boolean {
  return format === 'jsonl' && text !== undefined && text.trim() === '';
}

function holdRecord(record: Record, document: Document): void {
  const checked = Record.safeParse(record);
  if (!checked.success) throw new Error(`not a valid record: ${checked.error.message}`);
  const json = JSON.stringify(record);
  if (JSON.stringify(JSON.parse(json)) !== json) throw new Error('the record does not survive JSON');
  for (const { name, message, hint } of record.issues) {
    if (DEFECTS.has(name)) throw new Error(`${name}: ${message}`);
    if (!(name in FAILURES) || !hint || message === '')
      throw new Error(`an issue without name, message or hint: ${name}`);
  }
  if (record.article === null && record.issues.length === 0) throw new Error('neither an article nor an issue');
  holdSpans(record, document.text, 'record');
  holdBlocks(record, document.text);
}

/** Whatever has a place in the text has it right, and says the words that stand there. */
function holdSpans(value: unknown, text: string, at: string): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    value.forEach((each, index) => holdSpans(each, text, `${at}[${index}]`));
    return;
  }
  const thing = value as { [key: string]: unknown };
  for (const [from, to] of [
    ['start', 'end'],
    ['speakerStart', 'speakerEnd'],
  ] as const) {
    const [start, end] = [thing[from], thing[to]];
    if (start === undefined || start === null) continue;
    if (
      !Number.isInteger(start) ||
      !Number.isInteger(end) ||
      !(0 <= (start as number) && start! <= end!) ||
      (end as number) > text.length
    )
      throw new Error(`${at}: ${from} ${start}, ${to} ${end} in a text of ${text.length}`);
    const words = text.slice(start as number, end as number);
    const told = from === 'start' ? (thing.exact ?? thing.text) : undefined;
    if (told !== undefined && told !== words) throw new Error(`${at}: "${told}" is told, "${words}" stands there`);
    if (from === 'speakerStart' && fold(String(thing.speaker)) !== fold(words))
      throw new Error(`${at}: "${thing.speaker}" speaks, "${words}" stands there`);
  }
  for (const [key, each] of Object.entries(thing)) holdSpans(each, text, `${at}.${key}`);
}

/** Blocks follow each other, and nothing that can be seen lies between them: words are labelled, never dropped. */
function holdBlocks({ article }: Record, text: string): void {
  if (article === null) return;
  let before = 0;
  for (const { start, end } of article.blocks) {
    if (start < before) throw new Error(`the block at ${start} begins before the last one ends, at ${before}`);
    if (text.slice(before, start).trim() !== '') throw new Error(`"${text.slice(before, start)}" lies in no block`);
    before = end;
  }
  if (text.slice(before).trim() !== '') throw new Error(`"${text.slice(before)}" lies in no block`);
}

const fold = (words: string) => words.replace(/\s+/g, ' ');
