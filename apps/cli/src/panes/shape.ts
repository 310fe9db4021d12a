interface Rectangle {
  width: number;
  height: number;
}

/** Where list and details go on a screen: side by side from 100 columns, else below when there are lines for it. */
export function shapeOf(width: number, height: number): { side: boolean; list: Rectangle; pane: Rectangle | null } {
  if (width >= 100) {
    const pane = Math.min(64, Math.floor(width * 0.38));
    return { side: true, list: { width: width - pane - 1, height }, pane: { width: pane + 1, height } };
  }
  const lines = height >= 14 ? Math.min(10, Math.floor(height * 0.42)) : 0;
  if (lines === 0) return { side: false, list: { width, height }, pane: null };
  return { side: false, list: { width, height: height - lines - 1 }, pane: { width, height: lines } };
}
