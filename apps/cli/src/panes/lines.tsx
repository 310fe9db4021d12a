// biome-ignore-all lint/suspicious/noArrayIndexKey: a row of the screen is its place, and segments have no names
import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import { fit, type Line, lineWidth, type Segment } from '../lines/line.ts';
import { LOOKS } from '../lines/tones.ts';

interface LinesProps {
  lines: readonly Line[];
  width: number;
  height: number;
  /** Index of the line that is drawn as chosen. */
  chosen?: number;
}

/** Lines on a rectangle of the screen: cut to its width, filled up to its height. */
export function Lines({ lines, width, height, chosen }: LinesProps): ReactElement {
  const shown = lines.slice(0, height);
  return (
    <Box flexDirection="column" width={width} height={height} flexShrink={0} overflow="hidden">
      {shown.map((line, index) => (
        <Row key={index} line={index === chosen ? chosenLine(line, width) : fit(line, width)} />
      ))}
    </Box>
  );
}

function Row({ line }: { line: Line }): ReactElement {
  return (
    <Text wrap="truncate">
      {line.length === 0 ? ' ' : line.map((segment, index) => <Piece key={index} segment={segment} />)}
    </Text>
  );
}

function Piece({ segment: { text, tone } }: { segment: Segment }): ReactElement {
  if (tone === undefined) return <Text>{text}</Text>;
  const { color, background, bold, dim, italic, underline, inverse } = LOOKS[tone];
  return (
    <Text
      {...(color ? { color } : {})}
      {...(background ? { backgroundColor: background } : {})}
      bold={bold ?? false}
      dimColor={dim ?? false}
      italic={italic ?? false}
      underline={underline ?? false}
      inverse={inverse ?? false}
    >
      {text}
    </Text>
  );
}

/** The chosen row in one tone over the full width. */
function chosenLine(line: Line, width: number): Line {
  const fitted = fit(line, width);
  const space = ' '.repeat(Math.max(0, width - lineWidth(fitted)));
  return [{ text: fitted.map(({ text }) => text).join('') + space, tone: 'chosen' }];
}
