import type { Lexicon } from '../../packages/core/src/lexicon/lexicon.ts';
import type { Source } from '../../packages/core/src/model/document.ts';
import { read } from '../../packages/core/src/read/index.ts';
import { answer, type Mode } from '../../packages/core/src/segment/body/questions.ts';
import { pageOf } from '../../packages/core/src/segment/page.ts';
import { RULES } from '../../packages/core/src/segment/rules/index.ts';
import { alignLines, tokensOf } from './align.ts';
import type { Sample } from './crf.ts';
import { disturb } from './disturb.ts';
import type { AnnotatedPage, Scorer } from './pages.ts';

/** One page as the model learns from it. */
export interface Case extends Sample {
  site: number;
}

/** Every page as it is, and `copies` times disturbed: with foreign matter between its paragraphs, and shorter, as news is. */
export function casesOf(
  pages: readonly AnnotatedPage[],
  mode: Mode,
  copies: number,
  lexicon: Lexicon,
  { naiveText }: Scorer,
): Case[] {
  const titles = pages.map((page) => page.title).filter((title) => title.length > 15);
  const cases: Case[] = [];
  pages.forEach(({ html, url, body, site }, index) => {
    for (let copy = 0; copy <= copies; copy++) {
      const shown = copy === 0 ? html : disturb(html, titles, index * 10 + copy);
      const short = copy < 2 ? Number.POSITIVE_INFINITY : 4 + ((index * 7) % 17);
      const source =
        mode === 'html' ? { html: shown, url } : { text: naiveText(shown, copy === 2 ? 'paras' : 'lines') };
      const sample = sampleOf(body, source, short, lexicon);
      if (sample) cases.push({ ...sample, site });
    }
  });
  return cases;
}

/** A page as the model will see it, with at most `most` lines of its body; null where the annotation fits the page badly. */
function sampleOf(body: string, source: Source, most: number, lexicon: Lexicon): Sample | null {
  const [document] = read(source);
  const page = pageOf(document!, lexicon);
  const whole = alignLines(
    page.lines.map((line) => line.text),
    body,
  );
  const found = page.lines.reduce((sum, line, i) => sum + (whole[i] ? tokensOf(line.text).length : 0), 0);
  if (found === 0 || found < 0.7 * tokensOf(body).length) return null;
  let left = most;
  const stays = page.lines.map((_, i) => !whole[i] || left-- > 0);
  page.lines = page.lines.filter((_, i) => stays[i]);
  const kept = whole.filter((_, i) => stays[i]);
  for (const rule of RULES) {
    if (rule.name === 'body') break;
    rule.apply(page);
  }
  const first = kept.indexOf(true);
  const last = kept.lastIndexOf(true);
  return {
    ...answer(page),
    gold: Uint8Array.from(kept, (is, i) => (is ? 1 : i < first ? 0 : i > last ? 3 : 2)),
    cost: Float64Array.from(page.lines, (line) => Math.min(3, 0.3 + tokensOf(line.text).length / 15)),
  };
}
