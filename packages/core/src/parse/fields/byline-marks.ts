import type { MarkupMark } from '../../model/document.ts';
import { isKnownName, leadLength } from '../../segment/wire/name-form.ts';
import type { Testimonies } from '../witnesses/authors.ts';
import { basisOf, type Witnesses } from '../witnesses/index.ts';

/** A class that holds the name itself: "author-name", "byline__author", "entry-author", "fn". */
const NAME =
  /(?:^|[\s_-])(?:author|byline|by-line|writer|autor|auteur|reporter)(?:s|[\s_-]?name|[\s_-]?link)?(?:$|[\s_-])/;
const EXACT =
  /(?:author|byline|writer|reporter|contributor)s?[_-]{1,2}(?:name|link|title-name)|(?:^|\s)(?:entry|post|article|story)[_-]{1,2}author(?:$|\s)|(?:byline|author)__?(?:author|name)/;
const OTHER =
  /bio|box|desc|image|avatar|social|about|follow|more|related|date|time|role|position|location|affiliation|publication|(?<!headline-|article-|post-|entry-|story-)title(?![\w-]*name)/;

/** Places whose markup names an author, up to the body and right after it. */
export function readAuthorMarks(w: Witnesses, heard: Testimonies): void {
  const { text } = w.document;
  const from = w.headline >= 0 ? w.blocks[w.headline]!.start - 800 : 0;
  const start = w.first >= 0 ? w.blocks[w.first]!.start : text.length;
  const end = w.last >= 0 ? w.blocks[w.last]!.end : text.length;
  for (const mark of w.marks) {
    const { source } = mark;
    if (!isAuthor(mark) || mark.start < from || mark.end - mark.start > 150 || mark.end <= mark.start) continue;
    const shown = text.slice(mark.start, mark.end).split('\n')[0]!;
    const sure = source !== 'class' || leadLength(shown, w.tools.names) > 0 || isKnownName(shown, w.tools.names);
    if (!sure && !(EXACT.test(mark.name) && shown.includes(' '))) continue;
    const witness = source === 'itemprop' ? 'microdata' : 'markup';
    const led = source !== 'class';
    if (mark.start <= start + 200 && source !== 'class' && isAccount(shown.trim(), w))
      heard.add([basisOf(source, witness, shown.trim(), mark.start, mark.start + shown.trim().length)], 5);
    else if (mark.start <= start + 200)
      heard.hear(shown, { rule: source, witness, weight: sure ? 8 : 6, led, at: mark.start });
    else if (mark.start >= end && mark.start < end + 600)
      heard.hear(shown, { rule: `${source}:end`, witness: 'markup', weight: 4, led, at: mark.start });
  }
}

/** "thegrangehall", "jdoe84": the account that signs, where the markup says that an author stands. */
function isAccount(shown: string, w: Witnesses): boolean {
  const { notNames, roles } = w.tools.names;
  return (
    /^[\p{Ll}\d][\p{Ll}\d._-]{3,30}$/u.test(shown) &&
    /\p{Ll}{3}/u.test(shown) &&
    !notNames.has(shown) &&
    !roles.has(shown)
  );
}

function isAuthor({ source, name }: MarkupMark): boolean {
  if (source === 'rel') return true;
  if (source === 'itemprop') return /\b(?:author|creator)\b/.test(name);
  return source === 'class' && NAME.test(name) && !OTHER.test(name);
}
