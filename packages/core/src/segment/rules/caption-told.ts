import { BETWEEN, BODY } from '../body/decode.ts';
import { wordsIn } from '../letters.ts';
import { type Line, label, type Page } from '../page.ts';
import type { Tools } from '../tools.ts';
import type { SegmentRule } from './rule.ts';

/** Words of a caption that nobody signed. */
const LEAST = 4;
const MOST = 32;
/** A text of fewer paragraphs has no pictures between them. */
const FEWEST = 4;
/** How far into the sentence its verb may stand. */
const SUBJECT = 12;
/** Share of the body's lines that may tell of pictures: where more do the article is told so itself. */
const SHARE = 0.25;

/**
 * "Residents wait at the pier on Thursday.", "The old market, seen from the minaret.": one sentence that tells what a picture shows, in the
 * present where the article tells the past. Between its paragraphs it must say when or at what; right above its first it need not.
 */
export const captionTold: SegmentRule = {
  name: 'caption-told',
  apply(page) {
    const { lines, states, tools } = page;
    const first = states.indexOf(BODY);
    if (first < 0) return;
    const told: number[] = [];
    let body = 0;
    lines.forEach((line, i) => {
      if (states[i] !== BODY) return;
      body++;
      if (mayTell(line, tools) && (shows(line.plain, tools) || poses(line, tools, i === first && opens(page, i))))
        told.push(i);
    });
    if (told.length === 0 || body < FEWEST || told.length > Math.max(1, body * SHARE) || !tellsThePast(page)) return;
    for (const i of told) {
      lines[i]!.firm = false;
      label(lines[i]!, 'caption', 'caption-told', true);
      states[i] = BETWEEN;
    }
  },
};

/** Somebody told it. */
const TOLD =
  /(?<!\p{L})(?:said|says|told|according to)(?!\p{L})|, [\p{L}' ]{3,40} (?:say|report|find|warn|believe|suggest|fear|show|write|hope)s?(?!\p{L})/u;
/** "STOCKHOLM: …", "SEOUL, March 31 (Yonhap) -- …" */
const DATELINE = /^\p{Lu}{3}[^\p{Ll}]{0,40}(?:[:(–—-]|,)/u;
/** "Sept. 14" */
const MONTH = /(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\. \d/;

function mayTell({ shape, text, plain, cue, markup }: Line, tools: Tools): boolean {
  const { words, stops, quoted, question, colon, letters } = shape;
  if (words < LEAST || words > MOST || stops > 1 || quoted || question || colon || cue !== null) return false;
  if (letters <= text.length * 0.65 || !wordsIn(plain).some((word) => tools.captionWords.has(word))) return false;
  if (markup !== null && !/^(?:p|div|span|td|figure|a)$/.test(markup.tag)) return false;
  return (stops === 0 || MONTH.test(text)) && !DATELINE.test(text) && !TOLD.test(text) && !/["“”«»]/.test(text);
}

const shows = (plain: string, tools: Tools) => tools.views.some((view) => plain.includes(view));

/** A report: "police said", "was arrested". In a guide or an essay in the present the sentence may be the author's own. */
function tellsThePast({ lines, states }: Page): boolean {
  let prose = 0;
  let past = 0;
  lines.forEach(({ shape, plain }, i) => {
    if (states[i] !== BODY || shape.words < 8) return;
    prose++;
    if (PAST.test(plain)) past++;
  });
  return past >= prose * 0.4;
}

const PAST = /(?<!\p{L})(?:said|told|was|were|had|did|\p{L}{3,12}ed)(?!\p{L})/u;

/** When and where: "on Thursday", "during a rally". */
const PLACED =
  /(?<!\p{L})(?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|march|april|may|june|july|aug|sept|oct|nov|dec)\p{L}{0,6}\.? \d{1,2}, (?:19|20)\d\d|during|outside|after|ahead of|in front of|at the (?:start|end|scene|site))(?!\p{L})/u;
/** "A soldier stands guard beside a burnt lorry.": whom nobody knows, in few words. */
const SOMEBODY = /^(?:an?|two|three|four|five|several|some) \p{L}/u;
const BRIEF = 18;

/** What follows the verb: "at the pier", "a banner", "hands". */
const BEHIND = new Set(
  'guard at in on outside inside during after before near by through past along around with to from for over under behind beside next as while amid amidst against into across above below down up out off onto toward towards alongside a an the his her their its hands part flowers flags banners placards candles water mud photos pictures selfies'.split(
    ' ',
  ),
);
/** No caption begins so. */
const PRONOUN =
  /^(?:he|she|it|they|we|i|you|there|this|that|these|those|but|and|now|when|if|every|each|what|who|here|let's|some say|many|after|once|before|while|with|in order|to)(?!\p{L})/u;

/** "Governor Ilze Brandt arrives for the news conference." */
function poses({ plain, shape }: Line, { poses }: Tools, opening: boolean): boolean {
  const placed = PLACED.test(plain) || (shape.words <= BRIEF && SOMEBODY.test(plain));
  if (PRONOUN.test(plain) || (!opening && (!shape.terminal || !placed))) return false;
  const words = plain.split(/[\s,]+/, SUBJECT + 2);
  for (let i = 1; i < words.length - 1 && i < SUBJECT; i++) {
    if (FINITE.has(words[i]!)) return false;
    if (poses.has(words[i]!) && agrees(words, i)) return BEHIND.has(words[i + 1]!);
  }
  return false;
}

/** "fans wave", "Jane Doe and Li Na wave", "a woman waves": not "maintenance work", "to sleep". */
function agrees(words: readonly string[], at: number): boolean {
  const before = words[at - 1]!;
  if (BEHIND.has(before) || before === 'of') return false;
  if (/(?:s|sh|ch|[ou])es$|[^s]s$/.test(words[at]!)) return !/[^s]s$/.test(before);
  return /[^s]s$|^(?:people|men|women|children|police|residents)$/.test(before) || words.indexOf('and') > 0;
}

/** Another verb before: the sentence tells something else. */
const FINITE = new Set(
  'is are was were has have had will would can could may might must should says said say told does do did who that which to we you they i'.split(
    ' ',
  ),
);

/** Stands below headline, byline or date, and above a paragraph that is longer. */
function opens({ lines, states, headline }: Page, index: number): boolean {
  const below = lines[index + 1];
  if (!below || states[index + 1] !== BODY || below.shape.words < 12) return false;
  return headline >= 0 && headline < index && index - headline <= 12;
}
