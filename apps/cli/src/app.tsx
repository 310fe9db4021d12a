import { Box, useInput, useWindowSize } from 'ink';
import { type ReactElement, useSyncExternalStore } from 'react';
import { ArticlePane } from './panes/article.tsx';
import { Browse } from './panes/browse.tsx';
import { Foot } from './panes/foot.tsx';
import { Head } from './panes/head.tsx';
import { Form, Help } from './panes/overlay.tsx';
import { ArticleScreen } from './screens/article-view.ts';
import type { ListView } from './screens/list-view.ts';
import { keysOf } from './session/keys.ts';
import type { Session } from './session/session.ts';

/** The whole screen, drawn from the session: head, one view (or what lies over it), foot. */
export function App({ session }: { session: Session }): ReactElement {
  const { columns, rows } = useWindowSize();
  useSyncExternalStore(session.subscribe, () => session.version);
  useInput((input, key) => {
    for (const each of keysOf(input, key)) session.press(each);
  });
  const size = { width: columns, height: Math.max(1, rows - 3) };
  return (
    <Box flexDirection="column" width={columns} height={rows}>
      <Head session={session} width={columns} />
      <Middle session={session} {...size} />
      <Foot session={session} width={columns} />
    </Box>
  );
}

function Middle({ session, width, height }: { session: Session; width: number; height: number }): ReactElement {
  const { view, help, form } = session;
  if (help) return <Help width={width} height={height} />;
  if (form) return <Form form={form} width={width} height={height} />;
  if (view instanceof ArticleScreen) return <ArticlePane view={view} session={session} width={width} height={height} />;
  return <Browse view={view as ListView<unknown>} session={session} width={width} height={height} />;
}
