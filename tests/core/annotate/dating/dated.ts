import { annotate, explainDate } from '@dateline/core/annotate';
import { loadLexicon } from '@dateline/core/lexicon';
import type { Article, Document } from '@dateline/core/model';
import { articleOf } from '../../../article.ts';

const lexicon = loadLexicon();

/** The day that annotate concludes of an undated text, each line a paragraph, and what it rests on. */
export const publishedOf = (text: string): Article['published'] =>
  annotate({ text } as Document, articleOf(text), lexicon).article.published;

/** That day or stretch of days in EDTF; null when nothing tells. */
export const dated = (text: string): string | null => publishedOf(text)?.edtf ?? null;

/** The same as the explanation of the date has it, where a dateline may tell the day of the month. */
export const concluded = (text: string, dateline: { date: string; end: number } | null = null): string | null =>
  explainDate(
    text,
    { ...articleOf(text), dateline: dateline && { place: 'Washington', agency: 'reuters', start: 0, ...dateline } },
    lexicon,
  ).concluded?.edtf ?? null;
