import { defineConfig } from 'vitest/config';
import ClosingLine from './closing-line.ts';

export default defineConfig({
  test: {
    root: '..',
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**'],
    reporters: ['default', new ClosingLine()],
    // A test that hangs fails; one that is slow on a busy machine does not.
    testTimeout: 60_000,
    // Two workers fit the smallest machine this runs on.
    maxWorkers: 2,
    env: { TZ: 'Pacific/Kiritimati', NO_COLOR: '1' },
  },
});
