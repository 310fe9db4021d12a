import type { Testimonies } from '../witnesses/authors.ts';
import { basisOf, type Witnesses } from '../witnesses/index.ts';

/** "김하늘 기자 | 입력 2024-03-12", "(서울=연합뉴스) 김하늘 기자 =", "김하늘 기자 sky@paper.example": a name of Hangul before the word for a reporter. */
const KOREAN = /(?:^|[\s|/·(\])=])([가-힣]{2,4}) ?(?:선임|수습|전문|논설)?(?:기자|특파원)(?=$|[\s|/·,.)=])/gu;
/** "本报讯（记者 王晓岚）", "〔记者陈立／台北报导〕", "作者：王晓岚", but not "本报记者 陈立 摄", who took a picture. */
const CHINESE =
  /(?:记者|記者|作者|撰文|文字|文)[ 　:：/／]{0,2}(?!通讯员|通訊員|摄影|攝影|实习|報導|报道)([\u4e00-\u9fff]{2,4})(?=$|[ 　、，）)】〕\]／/|]|(?:报道|報道|报导|報導))(?! ?[摄攝])/gu;
/** "…説明会を開く。（佐々木涼）", "…【佐々木涼】": Japanese reporters sign behind the last sentence. */
const JAPANESE = /。 ?[（【]([\u4e00-\u9fff々][\u3040-\u30ff\u4e00-\u9fff々]{2,5})[）】]$/u;
const NOBODY = /敬称|終わり|おわり|続く|つづく|共同|時事|通信|新聞|写真|撮影|提供|編集|本紙|記者会見/u;
/** Scripts without which no reporter is called so: most texts have none. */
const DENSE = /[\u4e00-\u9fff\uac00-\ud7af]/;
/** Where in a paragraph a dateline may still stand. */
const OPENING = 50;
const LONGEST = 120;

/** Reporters who sign by their calling or in brackets: beside the date, in the dateline, below the article with their address. */
export function readReporters({ blocks, first, last, headline }: Witnesses, heard: Testimonies): void {
  const from = Math.max(0, headline);
  blocks.forEach((block, index) => {
    const above = index >= from && index <= Math.max(first, from + 6);
    const below = index >= last && index <= last + 3;
    if (!above && !below) return;
    if (block.kind === 'caption' || block.kind === 'credit' || block.kind === 'comment') return;
    const shown = block.text.length <= LONGEST ? block.text : index === first ? block.text.slice(0, OPENING) : '';
    const bases = (DENSE.test(shown) ? [...shown.matchAll(KOREAN), ...shown.matchAll(CHINESE)] : []).map((match) => {
      const start = block.start + match.index + match[0].indexOf(match[1]!);
      return basisOf('byline:reporter', 'text', match[1]!, start, start + match[1]!.length);
    });
    if (bases.length > 0) heard.add(bases, above ? 8 : 5);
    const signed = index === last ? JAPANESE.exec(block.text.slice(-16)) : null;
    if (signed === null || NOBODY.test(signed[1]!)) return;
    const start = block.end - signed[1]!.length - 1;
    heard.add([basisOf('byline:signed', 'text', signed[1]!, start, start + signed[1]!.length)], 4);
  });
}
