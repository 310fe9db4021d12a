import { Box } from 'ink';
import type { ReactElement } from 'react';
import { factLines } from '../lines/facts.ts';
import { type ArticleRow, touches } from '../lines/layout.ts';
import { type Line, type Segment, say } from '../lines/line.ts';
import { type Mark, markedSegments, marksOf } from '../lines/marked.ts';
import type { Tone } from '../lines/tones.ts';
import type { ArticleScreen } from '../screens/article-view.ts';
import type { Session } from '../session/session.ts';
import { Lines } from './lines.tsx';
import { Message } from './message.tsx';
import { shapeOf } from './shape.ts';

interface ArticleProps {
  view: ArticleScreen;
  session: Session;
  width: number;
  height: number;
}

const TONES: Partial<Record<string, Tone>> = { headline: 'title', subhead: 'title', standfirst: 'head' };
/** Lines of text longer than this tire the eye. */
const MEASURE = 84;

/** An article's words with what was found in them, the words of the stop highlighted and in view, the facts beside. */
export function ArticlePane({ view, session, width, height }: ArticleProps): ReactElement {
  const { article, stop } = view;
  if (view.error) return <Message error={view.error} width={width} height={height} />;
  if (!article) return <Message says={['Reading …', '']} width={width} height={height} />;
  const { side, list, pane } = shapeOf(width, height);
  const spans = stop?.articleId === article.id ? stop.spans : [];
  const rows = view.rowsFor(article, Math.min(MEASURE, list.width - 4));
  const inFocus = (row: ArticleRow): boolean => row.kind === 'text' && spans.some((span) => touches(span, row));
  session.page = list.height;
  view.rows = rows.length;
  if (view.seek) view.top = topFor(rows.findIndex(inFocus), list.height, rows.length);
  view.seek = false;
  const marks = [...marksOf(article.record), ...spans.map((span): Mark => ({ ...span, tone: 'evidence' }))];
  const shown = rows.slice(view.top, view.top + list.height);
  const lines = shown.map((row) => drawRow(article.text, row, inFocus(row), marks, session.colour));
  const event = stop?.n == null ? undefined : article.record.events[stop.n];
  const facts = pane ? factLines(article, event, pane.width - 3) : [];
  return (
    <Box flexDirection={side ? 'row' : 'column'} width={width} height={height}>
      <Lines lines={lines} width={list.width} height={list.height} />
      {pane && !side ? <Lines lines={[[say('─'.repeat(width), 'faint')]]} width={width} height={1} /> : null}
      {pane ? <Lines lines={beside(facts, side, pane.height)} width={pane.width} height={pane.height} /> : null}
    </Box>
  );
}

/** The words stand a third down the screen, so that what leads up to them can be read too. */
function topFor(focus: number, height: number, rows: number): number {
  if (focus < 0) return 0;
  return Math.max(0, Math.min(rows - height, focus - Math.floor(height / 3)));
}

function drawRow(text: string, row: ArticleRow, focused: boolean, marks: readonly Mark[], colour: boolean): Line {
  if (row.kind === 'space') return [];
  if (row.kind === 'fold') return [say('  '), say(row.says, 'faint')];
  const body = row.block.kind === 'paragraph' || row.block.kind === 'list-item' || row.block.kind === 'blockquote';
  const base = TONES[row.block.kind] ?? (body ? undefined : 'faint');
  const first = row.start === row.block.start;
  const label = !body && first && row.block.kind !== 'headline' ? [say(`${row.block.kind} `, 'accent')] : [];
  const words = markedSegments(text, row.start, row.end, marks, base);
  return [say(focused ? '▌ ' : '  ', 'warning'), ...label, ...(colour ? words : words.map(bracket))];
}

/** Without colour the evidence is told apart by brackets; the row has two columns to spare for them. */
function bracket(segment: Segment): Segment {
  return segment.tone === 'evidence' ? { ...segment, text: `[${segment.text}]` } : segment;
}

function beside(lines: readonly Line[], side: boolean, height: number): Line[] {
  const edge = side ? say('│ ', 'faint') : say('  ');
  return Array.from({ length: height }, (_, index): Line => [edge, ...(lines[index] ?? [])]);
}
