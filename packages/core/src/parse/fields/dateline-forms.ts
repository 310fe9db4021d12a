/**
 * The shapes of datelines, each anchored at the start of a paragraph. Named groups: place, agency, dash, year, short (a year of two
 * figures), month1/day1 ("March 31"), month2/day2 ("31 March").
 */
const WORD = "(?:[\\p{Lu}][\\p{L}'’.]*|de|del|la|el|al|of|the|am|an|der|sur|do|da|dos|City)";
const PLACE = `[\\p{Lu}][\\p{L}'’.]*(?:[ -]${WORD}){0,3}(?:\\/[\\p{Lu}][\\p{L}'’.]*(?:[ -]${WORD}){0,2}){0,3}`;
const DAY =
  '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:(?<month1>[\\p{L}]{3,10})\\.? (?<day1>\\d{1,2})|(?<day2>\\d{1,2})\\.?(?: de)? (?<month2>[\\p{L}]{3,10})\\.?(?: (?<short>\\d\\d)(?![\\d:]))?)(?:,? (?<year>(?:19|20)\\d\\d))?';
/** No day begins here. */
const NO_DAY = '(?![\\p{L}]{3,10}\\.? \\d)';
const AGENCY = `[(/]${NO_DAY}(?<agency>[^()/\\d][^()/]{1,39}(?:/[^()/\\d]{2,30})?)[)/]`;
const DASH = '(?:--|—|–|-|:|―|\\.-)';
/** "OHRID, North Macedonia, March 18": the region ends where a day, an agency or a dash begins. */
const REGION = `(?<region>, ${NO_DAY}[\\p{Lu}][\\p{L}.'’ ]{1,30}?(?=[,.]? (?:[\\p{L}]{3,10}\\.? )?\\d|\\s{0,2}[(/]|\\s{0,2}${DASH}\\s))?`;
const PLACED = `(?<place>${PLACE})${REGION}`;
/** A shape, held against the head of a paragraph. */
export interface Shape {
  exec(head: string): RegExpExecArray | null;
}

/**
 * The classes of all the world's letters make of each shape half a megabyte of code, which takes 20 ms to make: only a head is held
 * against it that fits a wider shape, of which `like` is a part, with classes of a few ranges in place of theirs.
 */
function shapeOf(source: string, like = source): Shape {
  const exact = new RegExp(source, 'u');
  const wide = like
    .replaceAll(NO_DAY, '')
    .replaceAll('\\p{Lu}', 'A-Z\\u00c0-\\uffff')
    .replaceAll('\\p{L}', 'A-Za-z\\u00aa-\\uffff');
  // Letters of two code units would be counted twice.
  const likely = new RegExp(`[\\ud800-\\udfff]|${wide}`);
  return { exec: (head) => (likely.test(head) ? exact.exec(head) : null) };
}

/** "SEOUL, March 31 (Yonhap) --", "SAN SALVADOR, 19 APR 89 (ACAN-EFE) --", "KYIV, Ukraine (AP) —", "WASHINGTON —", "ZURICH/LONDON, 12 May", "(CNN)", "Berlin (dpa) -". */
export const WITH_PLACE = shapeOf(
  `^${PLACED}(?:[,.]? ${DAY}[,.]?)?\\s{0,2}(?:${AGENCY})?\\s{0,2}(?<dash>${DASH})?\\s{1,3}`,
  // A place alone is no dateline: a day, an agency or a dash stands behind it.
  `^${PLACED}(?:[,.]? ${DAY}|\\s{0,2}${AGENCY}|\\s{0,4}${DASH})`,
);
export const ONLY_AGENCY = /^\((?<agency>[^()\d]{2,30})\)\s{0,2}(?:--|—|–|-|:)?\s{1,3}/u;

const REST = '\\s{0,2}';
/** Shapes that only a day makes sure of, for what `WITH_PLACE` does not read. */
export const DAY_ELSEWHERE: readonly Shape[] = [
  // "JUBA (Sudan Tribune) April 23, 2012 –"
  `${PLACED}[,.]?${REST}${AGENCY}[,.]?${REST}${DAY}${REST}(?<dash>${DASH})`,
  // "MEXICO CITY (Jan. 28, 2017) --"
  `${PLACED}${REST}\\(${DAY}\\)${REST}(?<dash>${DASH})?`,
  // "(KABUL, 3 June 2010) The president"
  `\\((?<place>${PLACE})${REGION}[,:]? ${DAY}\\)${REST}(?<dash>${DASH})?`,
  // "Geneva - 7 November 2005.", "Islamabad: Aug 14 (APP):"
  `${PLACED}${REST}(?:--|—|–|-|:)${REST}${DAY}${REST}(?:${AGENCY})?${REST}(?<dash>${DASH}|\\.)`,
  // "1042 GMT 9 Apr 92 --"
  `(?:[012]\\d[0-5]\\d GMT )${DAY}${REST}(?<dash>${DASH}|\\.)`,
].map((form) => shapeOf(`^${form}\\s{1,3}`));
