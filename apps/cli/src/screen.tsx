import type { ReadStore } from '@dateline/core/store';
import { render } from 'ink';
import { App } from './app.tsx';
import { openReader, type Place } from './place.ts';
import { TABS } from './screens/index.ts';
import { SearchView } from './screens/search.ts';
import { Session } from './session/session.ts';
import { hasColour, type Streams } from './streams.ts';

/** Opens the terminal UI on a database or a server. Resolves with the exit code when the person leaves it. */
export async function openScreen(place: Place, streams: Streams): Promise<number> {
  const reader = await openReader(place, streams.env, true);
  try {
    await showScreen(reader, streams, true);
  } finally {
    await reader.close();
  }
  return 0;
}

/** Draws the terminal UI over any reader, on any streams; resolves when it is left. */
export async function showScreen(reader: ReadStore, streams: Streams, alternateScreen: boolean): Promise<void> {
  const colour = hasColour(streams.out, streams.env);
  let leave = (): void => {};
  const session = new Session({
    reader,
    tabs: TABS.map(({ open }) => open),
    search: (query, here) => new SearchView(query, here),
    colour,
    quit: () => leave(),
  });
  const ink = render(<App session={session} />, {
    stdin: streams.in,
    stdout: streams.out,
    stderr: streams.err,
    alternateScreen,
    incrementalRendering: alternateScreen,
    debug: !alternateScreen,
    exitOnCtrlC: false,
    // Ink stays blank where CI is set; whoever opens a screen wants to see it.
    interactive: true,
  });
  leave = () => ink.unmount();
  await ink.waitUntilExit();
}
