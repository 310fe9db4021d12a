import type { BlockKind } from '../../model/block.ts';
import { type Line, label } from '../page.ts';
import { findCue } from '../phrases.ts';
import type { SegmentRule } from './rule.ts';

/** Kinds whose phrases no article uses as a line of its own. */
const CERTAIN: ReadonlySet<BlockKind> = new Set([
  'share',
  'advert',
  'copyright',
  'cookie',
  'comment-form',
  'end-mark',
  'notice',
]);

/** "We and our 142 partners store cookies …": the page asks for itself, however much it says. */
const ASKS = /(?<!\p{L})(?:we|our|your|wir|unsere?n?|ihre|nous|nos|vos|nuestr[oa]s?|utilizamos|usamos)(?!\p{L})/u;

/** "Email" between "WhatsApp" and "Copy link" sends the page; elsewhere it asks who comments. */
const MAIL = /^e-?mail$/;
const isShared = (lines: readonly Line[], index: number) =>
  lines[index - 1]?.kind === 'share' || SHARED.test(lines[index + 1]?.plain ?? '');
const SHARED = /^(?:print|copy link|facebook|twitter|whatsapp|linkedin|reddit|telegram|pinterest|x|share|save)$/;

/** "© Вести Севера / Ян Кос", "A woman fills a jerrycan. © UNWO/2024/Rosa Lind": rights in a picture, where those in a page name a year. */
const OF_PICTURE =
  /© ?[^\d/©]{2,30}(?: ?\/ ?(?:19|20)\d\d)? ?\/ ?\p{Lu}\p{L}[^©]{2,40}$|^© ?(?:reuters|afp|getty images|ap|epa|dpa|tass|xinhua)$/iu;

/** "AdvertisementAdvertisement" -> "advertisement": said for the eye and for the ear, and glued together. */
function onceOf(plain: string): string {
  const half = plain.length >> 1;
  if (plain.length > DOUBLE || plain.length !== half * 2 || plain[0] !== plain[half]) return plain;
  return plain.endsWith(plain.slice(0, half)) && half > 2 ? plain.slice(0, half) : plain;
}

const DOUBLE = 60;

/** "Advertisement", "Leave a Reply", "WhatsApp Telegram Facebook Twitter": the lexicon's boilerplate. */
export const phrases: SegmentRule = {
  name: 'phrases',
  apply({ lines, tools }) {
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i]!;
      let cue = findCue(onceOf(line.plain), line.shape.words, tools.phrases);
      if (!cue || (cue.kind === 'copyright' && OF_PICTURE.test(line.text))) continue;
      if (cue.section && MAIL.test(line.plain) && isShared(lines, i))
        cue = { kind: 'share', how: 'vocabulary', section: false };
      line.cue = cue;
      const certain = cue.how === 'line' || cue.how === 'vocabulary' || (cue.how === 'start' && line.shape.words <= 12);
      const asks = cue.kind === 'cookie' && !line.shape.quoted && ASKS.test(line.plain);
      label(line, cue.kind, `phrases:${cue.how}`, asks || (certain && CERTAIN.has(cue.kind)));
    }
  },
};
