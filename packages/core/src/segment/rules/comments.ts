import { type Line, label } from '../page.ts';
import type { SegmentRule } from './rule.ts';

const HEADING =
  /^(?:\d{1,5} (?:comments?|thoughts?|responses?|replies|kommentare?|commentaires?|comentarios?|reacties|комментари\p{L}{1,3})(?!\p{L})|\d{1,5} (?:people|readers|users) (?:have )?(?:commented|say|said|replied)\b|(?:comments|kommentare|commentaires|comentarios|commenti|reacties|комментарии|댓글|评论|コメント) ?\(?\d{1,5}\)?$)/iu;
/** Longer lines cannot be one. */
const SPEAKER_LENGTH = 62;
const SPEAKER = /^.{1,50} (?:says|said|wrote|writes|commented|schreibt|dice|escribió)\s?:?$/iu;

/** Sentences that stand above the comments: "89 comments" below the headline counts them only. */
const SENTENCES = 3;

/** "2 thoughts on “…”", "Bea says: / March 16, 2019 at 9:02 am / … / Reply": readers' letters below the article. */
export const comments: SegmentRule = {
  name: 'comments',
  apply({ lines }) {
    labelThreads(lines);
    const all = lines.reduce((sum, line) => sum + line.text.length, 0);
    let before = 0;
    let sentences = 0;
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i]!;
      const below = before > all * 0.3 && sentences >= SENTENCES;
      before += line.text.length;
      if (line.shape.terminal && line.shape.words >= 8) sentences++;
      if (line.firm && line.kind !== 'headline') continue;
      const heading = below && line.shape.words <= 14 && HEADING.test(line.text);
      const speaker =
        line.text.length <= SPEAKER_LENGTH &&
        (lines[i + 1]?.kind === 'timestamp' || lines[i + 1]?.cue?.kind === 'comment-form') &&
        SPEAKER.test(line.text);
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

/** "sailor_77 2 hours ago", "Gwen T 29 Nov 2018 9:03": who, and when. */
const SPOKEN =
  /^(?!updated|published|posted|last |modified|by ).{2,40}\s(?:\d{1,2} ?(?:min|h|d|w|m|y)\p{L}{0,6} ago|(?:\d{1,2}\.? \p{L}{3,9}\.?|\p{L}{3,9}\.? \d{1,2},) (?:19|20)\d\d(?:,? (?:at )?\d{1,2}[:.]\d\d(?: ?[ap]m)?)?)$/u;
const ANSWERS =
  /^(?:reply|answer|respond|report|flag|antworten|melden|répondre|signaler|responder|denunciar|rispondi|antwoord|odpowiedz|ответить|답글|返信|回复)\b/u;
/** Lines that one letter may take. */
const LETTER_LINES = 6;

/** Letters by readers without any name in the markup: who and when, their words, and a button to answer, twice or more. */
function labelThreads(lines: readonly Line[]): void {
  const letters: [from: number, to: number][] = [];
  for (let i = 0; i < lines.length; i++) {
    const { plain, shape } = lines[i]!;
    if (shape.words > 9 || !/(?:ago|m|\d)$/.test(plain) || !SPOKEN.test(plain)) continue;
    for (let k = i + 2; k < lines.length && k <= i + LETTER_LINES; k++) {
      if (lines[k]!.shape.words > 5 || !ANSWERS.test(lines[k]!.plain)) continue;
      letters.push([i, k]);
      i = k;
      break;
    }
  }
  if (letters.length < 2) return;
  const start = letters[0]![0];
  // "3 readers say"
  const head = lines[start - 1];
  const from = head && head.shape.words <= 6 && !head.shape.terminal ? start - 1 : start;
  for (let i = from; i <= letters.at(-1)![1]; i++) {
    lines[i]!.firm = false;
    label(lines[i]!, 'comment', 'comments:thread', true);
  }
}
