import type { ReactElement } from 'react';
import { type Line, lineWidth, say, spread } from '../lines/line.ts';
import { TABS } from '../screens/index.ts';
import { sayFilters } from '../session/filters.ts';
import type { Session } from '../session/session.ts';
import { Lines } from './lines.tsx';

/** Two lines at the top: the name and the five screens; where we are, and what it is narrowed to. */
export function Head({ session, width }: { session: Session; width: number }): ReactElement {
  return <Lines lines={[tabLine(session, width), whereLine(session, width)]} width={width} height={2} />;
}

function tabLine({ tab, stats }: Session, width: number): Line {
  const tabs = TABS.flatMap(({ name }, index): Line => {
    const here = index === tab;
    return [
      say(here ? '‹' : ' ', 'accent'),
      say(`${index + 1} ${name}`, here ? 'title' : 'faint'),
      say(here ? '›' : ' ', 'accent'),
    ];
  });
  const figures = stats ? [say(`${stats.articles} pages · ${stats.events} events `, 'faint')] : [];
  const line = [say(' DATELINE ', 'accent'), ...tabs];
  if (lineWidth(line) > width) return [...tabs];
  return lineWidth(line) + lineWidth(figures) + 2 > width ? line : spread(line, figures, width);
}

function whereLine({ view }: Session, width: number): Line {
  const filters = sayFilters(view.filters ?? {});
  const where: Line = [
    say('── ', 'faint'),
    say(view.title, 'head'),
    ...(filters ? [say(`  ${filters}`, 'warning')] : []),
    say(' '),
  ];
  return [...where, say('─'.repeat(Math.max(0, width - lineWidth(where))), 'faint')];
}
