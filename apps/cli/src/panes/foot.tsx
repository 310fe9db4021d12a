import type { ReactElement } from 'react';
import { type Line, lineWidth, say, spread } from '../lines/line.ts';
import { ListView } from '../screens/list-view.ts';
import type { Session } from '../session/session.ts';
import { Lines } from './lines.tsx';

/** The last line: what is being typed, or the keys that matter here and how far down the list we are. */
export function Foot({ session, width }: { session: Session; width: number }): ReactElement {
  return <Lines lines={[footLine(session, width)]} width={width} height={1} />;
}

function footLine(session: Session, width: number): Line {
  if (session.prompt !== null) {
    return spread(
      [say('/', 'accent'), say(session.prompt), say('▏', 'accent')],
      [say('enter searches · esc leaves ', 'faint')],
      width,
    );
  }
  const { view } = session;
  const at = view instanceof ListView && view.listing.total > 0 ? `${view.listing.at + 1}/${view.listing.total} ` : '';
  return spread(keysFor(session, width - at.length - 1), [say(at, 'faint')], width);
}

/** The keys that fit, the most needed first. */
function keysFor({ view, stack }: Session, width: number): Line {
  const keys: (readonly [key: string, does: string])[] = [
    ...(view.screen === 'article' ? ([['n/p', 'next, previous']] as const) : []),
    ...(view instanceof ListView ? ([['enter', view.screen === 'timeline' ? 'its words' : 'open']] as const) : []),
    ...(stack.length > 1 ? ([['esc', 'back']] as const) : []),
    ['?', 'help'],
    ['q', 'quit'],
    ['/', 'search'],
    ...(view.filters ? ([['f', 'filter']] as const) : []),
    ...(view.screen === 'article' ? ([['b', 'boilerplate']] as const) : []),
  ];
  const line: Line = [];
  for (const [key, does] of keys) {
    const item = [say(` ${key}`, 'accent'), say(` ${does} `, 'faint')];
    if (lineWidth(line) + lineWidth(item) > width) break;
    line.push(...item);
  }
  return line;
}
