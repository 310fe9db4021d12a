import { BIT } from './piece.ts';
import type { Reader } from './reader.ts';

/** Words before which four digits are a year. */
const BEFORE = new Set(
  'in since by of until till from to before after during between and or for around circa about late early mid through throughout the their its his campaign year summer spring autumn winter fall ( [ - , / into ending beginning starting as this that a was ; : was'.split(
    ' ',
  ),
);
const STRONG = new Set(
  'in since during until till circa early late mid ( [ before after between by through throughout year'.split(' '),
);
/** Nouns of which one counts four digits. */
const COUNTED =
  /^(?:people|troops|soldiers|men|women|children|civilians|tons?|tonnes|km|kilomet\p{L}*|miles?|met\p{L}*|feet|ft|yards?|dollars?|euros?|pounds?|won|yen|points?|percent|hours?|days?|weeks?|months?|years?|minutes?|aircraft|tanks?|planes?|ships?|guns?|dead|deaths|wounded|killed|prisoners|casualties|refugees|members|employees|workers|jobs|homes|houses|cases|votes|seats|students|police|officers|acres|hectares|mph|rpm|mm|cm|kg|hp|sq|strong|or so|more|other|others|hectopascals|mw|km2|fighters|protesters|demonstrators|residents|villagers|sailors|marines|rebels|insurgents|militants|cavalry|infantry|volunteers|horses|mules|missiles|rockets|warheads|rounds|companies|stores|firms|schools|words|pages|copies|calories)$/u;

/** Is the four-digit number at `at` a year here? "in 1941", "the 1777 campaign"; not "2000 troops", "No. 1984". */
export function isYearHere(reader: Reader, at: number): boolean {
  const { pieces } = reader;
  const before = pieces[at - 1]?.lower ?? '(';
  const after = pieces[at + 1];
  const piece = pieces[at]!;
  const value = +piece.lower;
  // "555-2019"
  const run = pieces[at - 2];
  if (
    before === '-' &&
    piece.glued &&
    run &&
    (run.mask & BIT.INT) !== 0 &&
    pieces[at - 1]!.glued &&
    run.end - run.start === 3
  )
    return false;
  // "the asteroid 2012 DA14"
  if (after?.lower.length === 2 && pieces[at + 2]?.glued && /^\d+$/.test(pieces[at + 2]!.lower)) return false;
  if (before === '.' && /^(?:no|nos|vol|p|pp)$/.test(pieces[at - 2]?.lower ?? '')) return false;
  // "the lowest since at least 1987"
  if (before === 'least' && pieces[at - 2]?.lower === 'at' && STRONG.has(pieces[at - 3]?.lower ?? '')) return true;
  if (
    /^(?:no|nos|number|box|suite|building|line|section|article|act|resolution|resolutions|model|series|version|size|channel|highway|boeing|airbus|chapter|unit|bus|train|page|flight|route|room|windows|agenda|vision|than|nearly|some|almost|over|least|most|roughly|approximately|only|just|=|:)$/.test(
      before,
    )
  )
    return false;
  // "in 1959 killed 5,000", "in 1987 more than 4,000 died"
  const isTold =
    /^(?:in|since)$/.test(before) && /^(?:killed|wounded|more|other|others|police|members)$/.test(after?.lower ?? '');
  if (after && !after.glued && !isTold && COUNTED.test(after.lower)) return false;
  if (
    after?.lower === '-' &&
    after.glued &&
    pieces[at + 2]?.glued &&
    /^(?:strong|man|ton|tonne|year|foot|mile|metre|meter|km|member|page|pound|seat|meter)$/.test(pieces[at + 2]!.lower)
  )
    return false;
  if (after?.lower === '.' && pieces[at + 2]?.glued && (pieces[at + 2]!.mask & BIT.INT) !== 0) return false;
  if (value < 1500 || value > 2100) return STRONG.has(before) && value < 2200;
  if (BEFORE.has(before)) return true;
  if (at === 0 || before === '.' || (value >= 1900 && value <= 2050) || after?.lower === "'s") return true;
  // "the Saratoga campaign 1777", "Beijing 2008": after a word, before a mark.
  return (
    !after ||
    /^[).,;:\]!?'"”’/-]/.test(after.lower) ||
    after.lower === "'s" ||
    after.lower === 'and' ||
    after.lower === 'to'
  );
}
