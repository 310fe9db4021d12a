import { label } from '../page.ts';
import type { SegmentRule } from './rule.ts';

const HEADING =
  /^\d{1,5} (?:comments?|thoughts?|responses?|replies|kommentare?|commentaires?|comentarios?|reacties|комментари\p{L}{1,3})\b/iu;
/** Longer lines cannot be one. */
const SPEAKER_LENGTH = 62;
const SPEAKER = /^.{1,50} (?:says|said|wrote|writes|commented|schreibt|dice|escribió)\s?:?$/iu;

/** "2 thoughts on “…”", "Bea says: / March 16, 2019 at 9:02 am / … / Reply": readers' letters below the article. */
export const comments: SegmentRule = {
  name: 'comments',
  apply({ lines }) {
    const all = lines.reduce((sum, line) => sum + line.text.length, 0);
    let before = 0;
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i]!;
      const below = before > all * 0.3;
      before += line.text.length;
      if (line.firm && line.kind !== 'headline') continue;
      const heading = below && line.shape.words <= 14 && HEADING.test(line.text);
      const speaker =
        line.text.length <= SPEAKER_LENGTH &&
        SPEAKER.test(line.text) &&
        (lines[i + 1]?.kind === 'timestamp' || lines[i + 1]?.cue?.kind === 'comment-form');
      if (!heading && !speaker) continue;
      label(line, 'comment', heading ? 'comments:heading' : 'comments:speaker', true);
      for (let k = i + 1; k < lines.length; k++) {
        const next = lines[k]!;
        if (next.plain === 'reply' || next.plain === 'antworten') {
          next.firm = false;
          label(next, 'comment', 'comments:reply', true);
          if (!heading) break;
          continue;
        }
        if (next.kind === 'comment-form' || next.kind === 'copyright') break;
        label(next, 'comment', 'comments', true);
      }
    }
  },
};
