import { type Line, label } from '../page.ts';
import type { SegmentRule } from './rule.ts';

/** Words of a caption, and of the button above or below it. */
const LEAST = 4;
const MOST = 45;
const BUTTON = 6;
/** "+5": how many pictures more the gallery holds. */
const COUNT = /^\+ ?\d{1,2}$/;

/** "Enlarge this image / The ferry at the pier. / hide caption": what stands between or beside the buttons of a picture. */
export const captionFramed: SegmentRule = {
  name: 'caption-framed',
  apply({ lines, tools }) {
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i]!;
      const ends = line.plain.endsWith('caption');
      if (line.shape.words > BUTTON) {
        // "… at the pier. Jan Kos/EP hide caption"
        if (ends && line.shape.words <= MOST && BELOW.test(line.plain)) label(line, 'caption', 'caption-framed', true);
        continue;
      }
      if (line.firm && line.cue === null) continue;
      const above = lines[i - 1];
      const next = lines[i + 1];
      const below = ends && BELOW_ALONE.test(line.plain);
      if (!below && !COUNT.test(line.text) && !tools.pictureButtons.has(line.plain)) continue;
      const told = below ? above : next;
      const frames = told !== undefined && (told.rule === 'caption-framed' || isTold(told));
      if (frames) label(told, 'caption', 'caption-framed', true);
      label(line, 'credit', 'caption-framed:button', frames);
    }
  },
};

const BELOW = /\S (?:hide|toggle) caption$/;
const BELOW_ALONE = /^(?:hide|toggle|show|close) caption$|^caption (?:hide|toggle)$/;

const isTold = ({ firm, cue, shape, markup }: Line) =>
  !firm &&
  cue === null &&
  shape.words >= LEAST &&
  shape.words <= MOST &&
  !shape.question &&
  !/^h[1-6]$/.test(markup?.tag ?? '');
