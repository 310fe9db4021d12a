/**
 * Which take of a wire's story it is, or what sort of piece: "(2nd LD) Moon to …", "UPDATE 3-Envoys …", "RPT-UPDATE 1-Envoys …",
 * "EXCLUSIVE: Envoys …". Words of the desk, not of the report.
 */
const TAKE =
  /^(?:\((?:\d{1,2}(?:st|nd|rd|th) )?(?:LEAD|LD|URGENT|EDITORIAL|NEWS FOCUS|NEWSMAKER|COLUMN|FOCUS|ATTN|CORRECTED|UPDATED?|Yonhap (?:Interview|Feature))\)\s*|(?:UPDATE|WRAPUP|CORRECTED|REFILE|RPT|EXCLUSIVE|INSIGHT|ANALYSIS|FACTBOX|TIMELINE|EXPLAINER|BREAKINGVIEWS|NEWSMAKER|INTERVIEW|GRAPHIC|SPECIAL REPORT|FOCUS|PREVIEW|BRIEF|URGENT|FLASH)(?: \d{1,2})?-(?=\S)\s*){1,3}/;
/** "EXCLUSIVE: ", "Breaking: ": part of the headline as the page shows it, and no part of its sentence. */
const LABEL =
  /^(?:EXCLUSIVE|Exclusive|BREAKING(?: NEWS)?|Breaking(?: news)?|URGENT|UPDATED?|WATCH|Watch|LIVE|Live|VIDEO|Video|OPINION|Opinion|ANALYSIS|Analysis|EXPLAINER|Explainer|FACTBOX|Factbox|FACT CHECK|Fact check|CORRECTED|Corrected):\s+(?=\S)/;
const LEAST = 6;

/** How many characters at the beginning of a headline say which take it is; 0 when none do. */
export function takeLength(headline: string): number {
  const length = TAKE.exec(headline)?.[0].length ?? 0;
  return headline.length - length < LEAST ? 0 : length;
}

/** Where the sentence of a headline begins: behind its take and labels like "EXCLUSIVE: ". */
export function headlineSentence(headline: string): number {
  const take = takeLength(headline);
  const label = LABEL.exec(headline.slice(take))?.[0].length ?? 0;
  return headline.length - take - label < LEAST ? take : take + label;
}
