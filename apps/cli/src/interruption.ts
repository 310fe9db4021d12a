/** A signal that aborts when the person, or the system, asks the process to end. The second time ends it at once. */
export function interruption(): AbortController {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  process.once('SIGTERM', () => controller.abort());
  return controller;
}
