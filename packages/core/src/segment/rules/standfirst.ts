import { BEFORE, BODY } from '../body/decode.ts';
import { label, type Page } from '../page.ts';
import type { SegmentRule } from './rule.ts';

/** What stands between headline and body and sums the story up: "* Deal is first major agreement", the page's own description, a subtitle. */
export const standfirst: SegmentRule = {
  name: 'standfirst',
  apply(page) {
    const { lines, states, headline } = page;
    releaseAboveCredits(page);
    let first = lines.findIndex((line, i) => states[i] === BODY && line.shape.words >= 12 && !isBullet(line.text));
    if (first < 0) first = states.indexOf(BODY);
    if (first < 0) return;
    const from = headline >= 0 && headline < first ? headline + 1 : Math.max(0, first - 6);
    for (let i = from; i < first; i++) {
      const line = lines[i]!;
      const bullet = isBullet(line.text) && line.shape.words >= 4;
      if (bullet && states[i] === BODY && line.markup === null) {
        line.firm = false;
        states[i] = BEFORE;
        label(line, 'standfirst', 'standfirst:bullet', true);
      } else if (
        !line.firm &&
        line.kind === null &&
        headline >= 0 &&
        headline < i &&
        (bullet || (line.shape.words >= 6 && line.shape.words <= 60 && line.shape.letters > line.text.length * 0.65))
      )
        if (!bullet && mayTellOfPicture(page, i)) label(line, 'caption', 'standfirst:caption');
        else label(line, 'standfirst', 'standfirst:below-headline');
    }
  },
};

/** Between byline, date or share bar and the first paragraph stands what the picture shows: the standfirst stands above them. */
function mayTellOfPicture({ lines, headline }: Page, index: number): boolean {
  const { words, stops, question, quoted } = lines[index]!.shape;
  if (words > 30 || stops > 1 || question || quoted) return false;
  for (let i = index - 1; i > headline; i--) {
    const { kind } = lines[i]!;
    if (kind === 'byline' || kind === 'timestamp' || kind === 'share') return true;
  }
  return false;
}

/** How far below the headline a byline or date may stand, and how many lines of a summary between. */
const REACH = 7;
const MOST = 2;

/** A line or two taken for the body's beginning, with byline or date below and the body below that: the standfirst. */
function releaseAboveCredits({ lines, states, headline }: Page): void {
  if (headline < 0) return;
  const above: number[] = [];
  for (let i = headline + 1; i < lines.length && i <= headline + REACH; i++) {
    const { kind } = lines[i]!;
    if (states[i] === BODY) above.push(i);
    else if (kind === 'byline' || kind === 'timestamp') {
      if (above.length === 0 || above.length > MOST || i - above.at(-1)! > MOST) return;
      let below = 0;
      for (let k = i; k < lines.length; k++) if (states[k] === BODY) below++;
      if (below < 3) return;
      for (const k of above) {
        lines[k]!.firm = false;
        label(lines[k]!, 'standfirst', 'standfirst:above-byline', true);
        states[k] = BEFORE;
      }
      return;
    }
  }
}

const isBullet = (text: string) => /^[*•▪●·–—-] ?\p{L}/u.test(text);
