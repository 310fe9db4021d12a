import type { Article, Byline } from '../../model/article.ts';
import { BODY_KINDS } from '../../model/block.ts';
import { isKnownName } from '../../segment/wire/name-form.ts';
import { type Basis, Testimonies, type Testimony } from '../witnesses/authors.ts';
import type { Witnesses } from '../witnesses/index.ts';
import { readDeclaredAuthors } from './byline-declared.ts';
import { readAuthorLines } from './byline-lines.ts';
import { readAuthorMarks } from './byline-marks.ts';

type Bylines = Pick<Article, 'bylines'> & { basis: Basis[] };

/** Who wrote it: what the page shows near the headline, confirmed by its data; data alone when it names persons. */
export function readBylines(w: Witnesses): Bylines {
  const heard = new Testimonies(w);
  readAuthorLines(w, heard);
  readAuthorMarks(w, heard);
  readDeclaredAuthors(w, heard);
  const { all, said } = heard;
  const best = all.toSorted((a, b) => support(b, all, w) - support(a, all, w))[0];
  if (!best) return { bylines: [], basis: said };
  for (const basis of best.bases) basis.chosen = true;
  return { bylines: best.names.map((name, index) => place(name, best.bases[index]!, w, all)), basis: said };
}

/**
 * A testimony's own weight, half that of others who name the same persons, and less of those who name some of them;
 * what it names beyond them must then look like persons: "Jane Doe, The Paper" is no better than "Jane Doe".
 */
function support(one: Testimony, all: readonly Testimony[], w: Witnesses): number {
  let sum = one.weight;
  for (const other of all) {
    if (other === one || other.keys.some((key) => !one.keys.includes(key))) continue;
    if (other.keys.length === one.keys.length) sum += other.weight * 0.5;
    else if (
      other.weight <= one.weight + 2.5 &&
      one.keys.every((key) => other.keys.includes(key) || isKnownName(key, w.tools.names) || !isMadeOfWords(key, w))
    )
      sum += other.weight * 0.4;
  }
  return sum;
}

/** "modern farmer", where the article writes of farmers: words, not a name. */
function isMadeOfWords(key: string, { blocks }: Witnesses): boolean {
  const words = key.split(' ').filter((word) => word.length > 3);
  return words.some((word) => blocks.some(({ kind, text }) => BODY_KINDS.has(kind) && text.includes(` ${word}`)));
}

/** The name with its place in the text, when a witness in the text shows it. */
function place(name: string, basis: Basis, w: Witnesses, all: readonly Testimony[]): Byline {
  if (basis.start !== null) return { name, start: basis.start, end: basis.end };
  for (const testimony of all)
    for (const each of testimony.bases)
      if (each.start !== null && each.value === name) return { name, start: each.start, end: each.end };
  const block = w.blocks.find((each) => each.text.length < 200 && each.text.includes(name));
  if (!block) return { name, start: null, end: null };
  const start = block.start + block.text.indexOf(name);
  return { name, start, end: start + name.length };
}
