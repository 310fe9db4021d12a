import { type Line, label } from '../page.ts';
import type { Tools } from '../tools.ts';
import { leadAt } from '../wire/forms.ts';
import type { SegmentRule } from './rule.ts';

/** "FILE PHOTO: Envoys pose … (Photo: A. Name/Pool via REUTERS)", "Image copyrightReuters", "Getty Images". */
export const caption: SegmentRule = {
  name: 'caption',
  apply({ lines, tools }) {
    let prose = lines.findIndex(
      (line, i) => line.shape.words > 35 || (isPlainSentence(line) && isPlainSentence(lines[i + 1])),
    );
    if (prose < 0) prose = lines.length;
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i]!;
      if (line.firm) continue;
      const kind = kindOf(line, tools);
      if (kind === null) continue;
      label(line, kind, 'caption', true);
      // One sentence between the byline and "Image Credit: The Paper" tells of the picture.
      const above = lines[i - 1];
      if (
        kind === 'credit' &&
        above &&
        !above.firm &&
        (above.shape.words >= 8 || above.shape.terminal) &&
        above.shape.words >= 4 &&
        i < prose &&
        above.shape.words <= 35 &&
        (lines[i - 2]?.shape.words ?? 0) < 12
      )
        label(above, 'caption', 'caption:before', true);
      // "Image copyright Reuters / Image caption" stands before the caption itself.
      const next = lines[i + 1];
      if (/(?:image|media) caption$/i.test(line.text) && next && next.shape.words <= 40)
        label(next, 'caption', 'caption:after', true);
    }
  },
};

const isPlainSentence = (line: Line | undefined) => line?.shape.terminal && line.shape.words >= 12 && line.cue === null;

const BRACKETED =
  /[([](?:photo|image|picture|file photo|foto|photos?\/|credit|source|ap photo|afp photo|courtesy|pic)\b[^()[\]]{0,80}[)\]]\.?$/i;
/** "시험 운행 중인 열차 [새빛시 제공. 재판매 금지]", "…安装护栏。王小北 摄". */
const CREDITED_DENSE =
  /[[(（【][^[\]()（）【】]{0,30}(?:제공|사진|촬영|撮影|提供|摄|攝)[^[\]()（）【】]{0,30}[\])）】]$|[\u4e00-\u9fff]{2,4} ?[摄攝]$|\S[\s/](?:撮影|提供)$/u;
/** "El embalse, el martes pasado.P. Roca (Efe)" */
const SIGNED_BY_AGENCY =
  /\p{Ll}[.!?]["”]? ?\p{Lu}[\p{L}.'’-]{0,20}(?: \p{Lu}[\p{L}.'’-]{1,20}){0,3} ?\(([^()]{2,40})\)$/u;
/** How either ends. */
const CREDIT_ENDS = new Set('])）】摄攝影供');
/** What stands before the holder of a picture's rights, and how one is written: "… in Berlin. Jane Doe/AFP", "(Reuters)." */
const BEFORE_HOLDER = /[/(|©]|via |– |- |: /;
const HOLDER = /^[\p{L}\p{N} .'&-]{2,51}(?:\)\.?)?$/u;

function endsWithHolder(text: string): boolean {
  const parts = text.slice(-60).split(BEFORE_HOLDER);
  return parts.length > 1 && HOLDER.test(parts.at(-1)!);
}

/** "Residents carry mattresses through a street on Sunday. Jane Doe/The Paper" */
const SIGNED =
  /\p{Ll}[.!?]["”]? \p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{1,20}){1,3} ?\/ ?\p{Lu}[\p{L}.&-]{2,20}(?: \p{Lu}[\p{L}.&-]{1,20}){0,2}$/u;

/** "Image: People wade through a street. Pic: Reuters" says what is seen; "Photo: Jane Doe and Ali Khan/Pool via Reuters" names people only. */
const tells = ({ shape }: Line) => shape.words >= 6 && shape.capitals < shape.words * 0.6;

function kindOf(line: Line, tools: Tools): 'caption' | 'credit' | null {
  const { plain, text, shape } = line;
  if (shape.words > 90) return null;
  const credit = leadAt(plain, tools.creditLeads);
  const caption = leadAt(plain, tools.captionLeads);
  if (/^(?:image|media) (?:copyright|source|credit|caption)|image copyright\w*image caption/i.test(text))
    return shape.words > 9 ? 'caption' : 'credit';
  if (credit > 0 && shape.words <= 12 && (/[:：©]$/.test(plain.slice(0, credit).trim()) || shape.words <= 8))
    return plain.startsWith('source') ? null : caption > 0 && tells(line) ? 'caption' : 'credit';
  if (/[)\].]$/.test(text) && BRACKETED.test(text)) return shape.words <= 6 ? 'credit' : 'caption';
  if (
    caption > 0 &&
    shape.words <= 60 &&
    /[:：)|-]$|^(?:file|archiv|representat|illustrat|screenshot|pictured)/.test(plain.slice(0, caption))
  )
    return 'caption';
  if (shape.words <= 7 && !shape.terminal && holderIn(plain, tools)) return 'credit';
  if (shape.words <= 60 && text.includes('/') && SIGNED.test(text)) return 'caption';
  if (shape.words <= 60 && CREDIT_ENDS.has(text.at(-1)!)) {
    if (CREDITED_DENSE.test(text)) return shape.words <= 4 ? 'credit' : 'caption';
    const agency = SIGNED_BY_AGENCY.exec(text);
    if (agency && holderIn(agency[1]!.toLowerCase(), tools)) return 'caption';
  }
  // "The minister arrives in Berlin. Jane Doe/AFP/Getty Images"
  if (shape.words <= 60 && !shape.terminal && endsWithHolder(text)) {
    const tail = plain.slice(-60);
    const cut = Math.max(
      tail.lastIndexOf('. '),
      tail.lastIndexOf('/'),
      tail.lastIndexOf('©'),
      tail.lastIndexOf('('),
      tail.lastIndexOf('| '),
    );
    if (cut >= 0 && holderIn(tail.slice(cut + 1), tools)) return shape.words <= 7 ? 'credit' : 'caption';
  }
  return null;
}

/** A known holder of picture rights makes up the words, or ends them. */
function holderIn(plain: string, tools: Tools): boolean {
  let end = plain.length;
  while (end > 0 && '()[].|'.includes(plain[end - 1]!)) end--;
  const text = (end < plain.length ? plain.slice(0, end) : plain).trim();
  const list = tools.holders.get(text.slice(-2)) ?? [];
  return list.some(
    ({ name, ends }) =>
      text === name || (ends && text.endsWith(name) && /[\s/|©:(]/.test(text[text.length - name.length - 1] ?? '')),
  );
}
