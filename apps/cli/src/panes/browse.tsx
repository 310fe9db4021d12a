import { Box } from 'ink';
import type { ReactElement } from 'react';
import { type Line, say } from '../lines/line.ts';
import type { ListView } from '../screens/list-view.ts';
import type { Session } from '../session/session.ts';
import { Lines } from './lines.tsx';
import { Message } from './message.tsx';
import { shapeOf } from './shape.ts';

interface BrowseProps {
  view: ListView<unknown>;
  session: Session;
  width: number;
  height: number;
}

/** A list with the details of the chosen row: side by side on a wide screen, one above the other on a narrow one. */
export function Browse({ view, session, width, height }: BrowseProps): ReactElement {
  const { listing } = view;
  if (listing.error) return <Message error={listing.error} width={width} height={height} />;
  if (listing.waiting) return <Message says={['Reading …', '']} width={width} height={height} />;
  const item = listing.chosen;
  if (item === undefined) return <Message says={view.empty} width={width} height={height} />;
  const { side, list, pane } = shapeOf(width, height);
  session.page = list.height;
  const rows = listRows(view, list.width, list.height);
  const all = pane ? view.details(item, pane.width - 2, session) : [];
  // Below the list every line counts; at its side there is room to breathe.
  const details = side ? all : all.filter((line) => line.length > 0);
  return (
    <Box flexDirection={side ? 'row' : 'column'} width={width} height={height}>
      <Lines lines={rows.lines} chosen={rows.chosen} width={list.width} height={list.height} />
      {pane && !side ? <Lines lines={[[say('─'.repeat(width), 'faint')]]} width={width} height={1} /> : null}
      {pane ? <Lines lines={frame(details, side, pane.height)} width={pane.width} height={pane.height} /> : null}
    </Box>
  );
}

/** A rule to the left of a pane that stands at the side, a margin otherwise. */
function frame(lines: readonly Line[], side: boolean, height: number): Line[] {
  const whole = [...lines, ...Array.from({ length: Math.max(0, height - lines.length) }, (): Line => [])];
  const edge = side ? say('│ ', 'faint') : say('  ');
  const cut = lines.length > height ? [...whole.slice(0, height - 1), [say('…', 'faint')]] : whole;
  return cut.map((line) => [edge, ...line]);
}

function listRows(view: ListView<unknown>, width: number, height: number): { lines: Line[]; chosen: number } {
  const { listing } = view;
  const heading = (index: number, isFirst: boolean): string | null =>
    view.heading(listing.items[index], isFirst ? undefined : listing.items[index - 1]);
  // A heading below another row has a line of space above it.
  const linesOf = (index: number, isFirst: boolean): number => (heading(index, isFirst) === null ? 1 : isFirst ? 2 : 3);
  const { first, end } = listing.window(height, linesOf);
  const lines: Line[] = [];
  let chosen = 0;
  for (let index = first; index < end; index++) {
    const head = heading(index, index === first);
    if (head !== null) {
      if (index > first) lines.push([]);
      lines.push([say(head, 'head')]);
    }
    if (index === listing.at) chosen = lines.length;
    lines.push([say(index === listing.at ? '› ' : '  ', 'accent'), ...view.row(listing.items[index], width - 2)]);
  }
  return { lines, chosen };
}
