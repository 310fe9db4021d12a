import { type Line, label } from '../page.ts';
import { SIGNED_OFF } from '../shape.ts';
import type { Tools } from '../tools.ts';
import { leadAt } from '../wire/forms.ts';
import { isKnownName } from '../wire/name-form.ts';
import { endsAsCaption } from '../wire/picture-tail.ts';
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
      if (kind === null || (kind === 'caption' && i >= prose && isReport(lines, i))) continue;
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
        (lines[i - 2]?.shape.words ?? 0) < 12 &&
        // "Image source, Reuters / Image caption, The ship …": the credit is of what stands below.
        !(lines[i + 1] && kindOf(lines[i + 1]!, tools) === 'caption')
      )
        // "Bridge opened again / © Vesti / Jan Kos": without a stop it may be the headline.
        label(above, 'caption', 'caption:before', above.shape.terminal);
      if (kind === 'credit' && i > prose && above && standsBetween(lines, i))
        label(above, 'caption', 'caption:before', true);
      // "Image copyright Reuters / Image caption" stands before the caption itself.
      const next = lines[i + 1];
      if (/(?:image|media) caption[,:]?$/i.test(line.text) && next && next.shape.words <= 40)
        label(next, 'caption', 'caption:after', true);
    }
  },
};

/** "… would not resign, he said. (Reuters)", "… gesperrt. APA/dpa": a house signs its report; below the first prose only what is short and goes on below tells of a picture. */
const BY_HOUSE =
  /[.!?]["”“»«]? ?\(?(?:\p{Lu}{2,6}|reuters|dpa|Efe|Ansa|Xinhua|Yonhap|Kyodo)(?:\/(?:\p{Lu}{2,6}|reuters|dpa))*\)?$/iu;
const TOLD = /(?<!\p{L})(?:said|says|told|according to|added|sagte|teilte|erklärte|dijo|a déclaré|a dit)(?!\p{L})/u;
const SHORT = 25;
const NEAR = 3;

function isReport(lines: readonly Line[], i: number): boolean {
  const { text, plain, shape } = lines[i]!;
  if (!BY_HOUSE.test(text.slice(-60)) && !ALONE.test(text.slice(-60))) return false;
  return shape.words > SHORT || TOLD.test(plain) || !lines.slice(i + 1, i + 1 + NEAR).some(isPlainSentence);
}

const isPlainSentence = (line: Line | undefined) => line?.shape.terminal && line.shape.words >= 12 && line.cue === null;

const BRACKETED =
  /[([](?:photo|image|picture|file photo|foto|photos?\/|credit|source|ap photo|afp photo|courtesy|pic)\b[^()[\]]{0,80}[)\]]\.?$/i;
/** "시험 운행 중인 열차 [새빛시 제공. 재판매 금지]", "…安装护栏。王小北 摄". */
const CREDITED_DENSE =
  /[[(（【][^[\]()（）【】]{0,30}(?:제공|사진|촬영|撮影|提供|摄|攝)[^[\]()（）【】]{0,30}[\])）】]$|[\u4e00-\u9fff]{2,4} ?[摄攝]$|\S[\s/](?:撮影|提供)$/u;
/** "El embalse, el martes pasado.P. Roca (Efe)" */
const SIGNED_BY_AGENCY =
  /\p{Ll}[.!?]["”]? ?\p{Lu}[\p{L}.'’-]{0,20}(?: \p{Lu}[\p{L}.'’-]{1,20}){0,3} ?\(([^()]{2,40})\)$/u;
/** "改修される港の赤れんが倉庫（朝夕新聞）": no sentence, and a paper behind it. */
const BY_PAPER = /^[^。]{4,60}（[^（）。]{1,12}(?:新聞|新闻|通信|日報|日报|時報|晚报|新報|ニュース)(?:社)?）$/u;
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

/** "… a bend of the river, Sunday. (CP Photo/Jan Kos, File)", "… at the pier. (Rosa Lind/Daily Meridian)": one half names a person or a photo. */
const IN_BRACKETS = /[\p{L}\p{N}][.!?]["”’]? ?\(([^()/]{2,40})\/([^()/]{2,40})(?:\/[^()]{2,30})?\)$/u;
/** "… on the day after the announcement. (Jan Kos)", "… will not steer the ferries after dark.(WQXT)" */
const ALONE = /[\p{L}\p{N}][.!?]["”’]? ?\(([^()/]{4,40})\)$/u;
const STATION = /\p{L}[.!?]["”’]?\(\p{Lu}[\p{Lu}\p{N} ]{1,12}\)$/u;
const PERSON = /^(?:photo by |by )?\p{Lu}[\p{L}'’-]*\p{Ll}(?: \p{Lu}[\p{L}.'’-]*){1,3}(?:, \p{L}+)?$/u;

function isSignedInBrackets(text: string, tools: Tools): boolean {
  const tail = text.slice(-130);
  const alone = ALONE.exec(tail);
  if (alone !== null) return PERSON.test(alone[1]!) && isKnownName(alone[1]!, tools.names);
  const match = IN_BRACKETS.exec(tail);
  if (match === null) return false;
  const [, one, other] = match;
  return /\b(?:photo|foto|image|pool)s?$/i.test(one!) || PERSON.test(one!) || PERSON.test(other!);
}

/** "図書館に改修される旧校舎＝白浜町で", "…＝白浜町で、中村葵撮影" */
const PLACED_DENSE = /＝[^＝。]{2,30}(?:で|撮影|提供)$/u;

/** "© Вести Севера / Ян Кос", "… at a public tap in Sabra. © UNWO/2024/Rosa Lind" */
const RIGHTS = /© ?[^\d/©.]{2,30}(?: ?\/ ?(?:19|20)\d\d)? ?\/ ?\p{Lu}\p{L}[\p{L}.'’ -]{1,30}$/u;

/** "Figure 1. Level of the three reservoirs, 2016–2024" */
const NUMBERED =
  /^(?:figure|fig\.?|chart|map|graph|graphic|abb(?:ildung|\.)|grafik|gr[áa]fico|figura|graphique|рис\.|рисунок|图|図) ?\d{1,2}[.:：] ?\S/iu;

/** "AFP – Refugees queue for water near Isoka on Tuesday. …", cut off by a portal. */
const CUT_OFF = /^(?:AP|AFP|Reuters|EPA|Getty Images|\p{Lu}{2,5})(?: Photo)?:? [–—-] .{20,300}(?:…|\.\.\.)$/u;

/** "El ministro llega al Congreso. EFE/Jan Kos" */
const SIGNED_BEHIND = /\p{Ll}[.!?]["”]? ?\p{Lu}{2,6} ?\/ ?\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{1,20}){1,3}$/u;

/** "Image: People wade through a street. Pic: Reuters" says what is seen; "Photo: Jane Doe and Ali Khan/Pool via Reuters" names people only. */
const tells = ({ shape }: Line) => shape.words >= 6 && shape.capitals < shape.words * 0.6;

function kindOf(line: Line, tools: Tools): 'caption' | 'credit' | null {
  const { plain, text, shape } = line;
  if (shape.words > 90) return null;
  const credit = leadAt(plain, tools.creditLeads);
  const caption = leadAt(plain, tools.captionLeads);
  if (/^(?:image|media) (?:copyright|source|credit|caption)|image copyright\w*image caption/i.test(text))
    return shape.words > 9 || /^(?:image|media) caption,? \S+ \S/i.test(text) ? 'caption' : 'credit';
  if (credit > 0 && shape.words <= 12 && (/[:：©]$/.test(plain.slice(0, credit).trim()) || shape.words <= 8))
    return plain.startsWith('source') ? null : caption > 0 && tells(line) ? 'caption' : 'credit';
  if (/[)\].]$/.test(text) && BRACKETED.test(text)) return shape.words <= 6 ? 'credit' : 'caption';
  if (
    caption > 0 &&
    shape.words <= 60 &&
    /[:：)|-]$|^(?:file|archiv|representat|illustrat|screenshot|pictured)/.test(plain.slice(0, caption))
  )
    return 'caption';
  if (shape.words <= 40 && (NUMBERED.test(text) || PLACED_DENSE.test(text))) return 'caption';
  if (shape.words <= 60 && (text.endsWith('…') || text.endsWith('...')) && CUT_OFF.test(text)) return 'caption';
  const rights = RIGHTS.exec(text);
  if (rights !== null && shape.words <= 60) return rights.index === 0 ? 'credit' : 'caption';
  if (shape.words <= 7 && !shape.terminal && holderIn(plain, tools)) return 'credit';
  if (shape.words <= 60 && text.includes('/') && (SIGNED.test(text) || SIGNED_BEHIND.test(text))) return 'caption';
  if (shape.words <= 40 && shape.words >= 4 && endsAsCaption(text, tools.names)) return 'caption';
  if (shape.words <= 60 && CREDIT_ENDS.has(text.at(-1)!)) {
    if (shape.words >= 6 && (isSignedInBrackets(text, tools) || STATION.test(text))) return 'caption';
    if (BY_PAPER.test(text)) return 'caption';
    if (CREDITED_DENSE.test(text)) return shape.words <= 4 ? 'credit' : 'caption';
    const agency = SIGNED_BY_AGENCY.exec(text);
    if (agency && holderIn(agency[1]!.toLowerCase(), tools)) return 'caption';
  }
  // "The minister arrives in Berlin. Jane Doe/AFP/Getty Images"
  if (shape.words <= 60 && !shape.terminal && endsWithHolder(text) && !SIGNED_OFF.test(text.slice(-40))) {
    const tail = plain.slice(-60);
    const cut = Math.max(
      tail.lastIndexOf('. '),
      tail.lastIndexOf('/'),
      tail.lastIndexOf('©'),
      tail.lastIndexOf('('),
      tail.lastIndexOf('| '),
    );
    // "The bank’s headquarters in Antwerp © Bloomberg"
    const told = plain.length - tail.length + cut > 24 && shape.words > 5;
    if (cut >= 0 && holderIn(tail.slice(cut + 1), tools)) return shape.words <= 7 && !told ? 'credit' : 'caption';
  }
  return null;
}

/** "… sagte er. / Die Nordbrücke am Dienstag / Foto: dpa / Die Behörde …": what tells of the picture has no stop. */
function standsBetween(lines: readonly Line[], i: number): boolean {
  const { shape, firm, cue, text, markup } = lines[i - 1]!;
  if (markup !== null && /^h[1-6]$/.test(markup.tag)) return false;
  if (firm || cue !== null || shape.terminal || shape.colon || shape.words < 3 || shape.words > 25) return false;
  return shape.letters > text.length * 0.6 && isPlainSentence(lines[i - 2]) === true;
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
