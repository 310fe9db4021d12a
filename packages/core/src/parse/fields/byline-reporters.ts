import type { Testimonies } from '../witnesses/authors.ts';
import { basisOf, type Witnesses } from '../witnesses/index.ts';

/** "김하늘 기자 | 입력 2024-03-12", "(서울=연합뉴스) 김하늘 기자 =", "김하늘 기자 sky@paper.example": a name of Hangul before the word for a reporter. */
const REPORTER = /(?:^|[\s|/·(\])=])([가-힣]{2,4}) ?(?:선임|수습|전문|논설)?(?:기자|특파원)(?=$|[\s|/·,.)=])/gu;
/** Where in a paragraph a dateline may still stand. */
const OPENING = 50;
const LONGEST = 120;

/** Korean reporters sign by their calling: beside the date, in the dateline, or below the article with their address. */
export function readReporters({ blocks, first, last, headline }: Witnesses, heard: Testimonies): void {
  const from = Math.max(0, headline);
  blocks.forEach((block, index) => {
    const above = index >= from && index <= Math.max(first, from + 6);
    const below = index >= last && index <= last + 3;
    if (!above && !below) return;
    const shown = block.text.length <= LONGEST ? block.text : index === first ? block.text.slice(0, OPENING) : '';
    const bases = [...shown.matchAll(REPORTER)].map((match) => {
      const start = block.start + match.index + match[0].indexOf(match[1]!);
      return basisOf('byline:reporter', 'text', match[1]!, start, start + match[1]!.length);
    });
    if (bases.length > 0) heard.add(bases, above ? 8 : 5);
  });
}
