import { BODY_KINDS } from '../../model/block.ts';
import type { Record } from '../../model/record.ts';
import { hash } from '../../read/identity.ts';
import { mixTerms, NUMBER, type WordClasses } from './terms.ts';
import { type Words, wordsOf } from './words.ts';

/** All that comparing needs of one record; a pure function of it. */
export interface Digest {
  record: Record;
  /** Hash of headline and body: the order in which documents are taken, whatever order they came in. */
  key: string;
  /** Hash of the body's words alone: equal for identical copies. */
  content: string;
  headline: Words;
  body: Words;
  /** One hash a sentence, numbers masked: what house templates repeat. */
  lines: Uint32Array;
}

const NUMBER_MASK = 7;
export function digestOf(record: Record, known: WordClasses): Digest {
  const text = bodyOf(record);
  const title = record.article?.headline ?? '';
  const body = wordsOf(text, known);
  const content = hash(body.exact.length > 0 ? body.exact.join(' ') : `${record.id}\n${text}`);
  return {
    record,
    key: hash(`${content}\n${title}\n${record.id}`),
    content,
    headline: wordsOf(title, known),
    body,
    lines: linesOf(body),
  };
}

/** The paragraphs; for a page where none was found, whatever text it has. */
function bodyOf({ article, text }: Record): string {
  if (!article) return text ?? '';
  if (article.body.trim() !== '') return article.body;
  const blocks = article.blocks.filter(({ kind }) => BODY_KINDS.has(kind) || kind === 'table' || kind === 'other');
  return blocks.map((block) => block.text).join('\n');
}

function linesOf({ exact, classes, sentences }: Words): Uint32Array {
  const lines = new Uint32Array(Math.max(0, sentences.length - 1));
  for (let s = 0; s < lines.length; s++) {
    let line = 0x51ed270b;
    for (let i = sentences[s]!; i < sentences[s + 1]!; i++) {
      line = mixTerms(line, classes[i] === NUMBER ? NUMBER_MASK : exact[i]!);
    }
    lines[s] = line;
  }
  return lines;
}
