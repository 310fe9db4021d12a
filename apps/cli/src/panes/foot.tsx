import type { ReactElement } from 'react';
import { fit, type Line, say, spread } from '../lines/line.ts';
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
  return spread(keysFor(session, width), [say(at, 'faint')], width);
}

function keysFor({ view, stack }: Session, width: number): Line {
  const keys: [string, string][] = [
    ...(view.screen === 'article'
      ? ([
          ['n/p', 'next/previous'],
          ['b', 'boilerplate'],
        ] as [string, string][])
      : ([['enter', view.screen === 'timeline' ? 'its words' : 'open']] as [string, string][])),
    ...(view.filters ? ([['f', 'filter']] as [string, string][]) : []),
    ['/', 'search'],
    ...(stack.length > 1 ? ([['esc', 'back']] as [string, string][]) : []),
    ['?', 'help'],
    ['q', 'quit'],
  ];
  const line = keys.flatMap(([key, does]): Line => [say(` ${key}`, 'accent'), say(` ${does} `, 'faint')]);
  return fit(line, width - 1);
}
