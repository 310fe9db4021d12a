// Bundles the CLI into dist/: main.js, one lazy chunk for each heavy part (so that `parse` never loads the terminal UI and
// `timeline` never loads the tagger), and the lexicon checked and compiled beside them.
//
//   node apps/cli/build.mjs [--if-stale]
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { linkerVersion, pipelineVersion } from '@dateline/core/ingest';
import { compileLexicon } from '@dateline/core/lexicon';
import { rolldown } from 'rolldown';

const here = import.meta.dirname;
const core = join(here, '..', '..', 'packages', 'core');
const dist = join(here, 'dist');
const lock = join(here, 'node_modules', '.dateline-build.lock');
const startedAt = Date.now();
/** What a folder under construction is called, before the number of its process. */
const UNDERWAY = '.dateline-build-';

await withLock(async () => {
  // Another start may have built it while this one waited for the lock.
  if (process.argv.includes('--if-stale') && builtAt() > startedAt) return;
  try {
    await build();
  } catch (error) {
    console.error(`dateline: the bundle cannot be built: ${error.message}`);
    process.exitCode = 1;
  }
});

function builtAt() {
  return existsSync(join(dist, 'main.js')) ? statSync(join(dist, 'main.js')).mtimeMs : 0;
}

async function build() {
  // Only one build runs at a time: a folder that is there already was left by one that was killed.
  for (const name of readdirSync(join(here, 'node_modules')).filter((name) => name.startsWith(UNDERWAY)))
    rmSync(join(here, 'node_modules', name), { recursive: true });
  const fresh = join(here, 'node_modules', `${UNDERWAY}${process.pid}`);
  const bundle = await rolldown({
    input: {
      main: join(here, 'src', 'main.ts'),
      // What a reading process runs.
      reader: join(core, 'src', 'ingest', 'pool', 'worker.ts'),
    },
    platform: 'node',
    // Only Ink's optional developer tools; it asks for them in a try block.
    external: ['react-devtools-core'],
    transform: {
      define: {
        'process.env.NODE_ENV': '"production"',
        'process.env.DEV': '"false"',
        'process.env.DATELINE_PIPELINE': JSON.stringify(pipelineVersion()),
        'process.env.DATELINE_LINKER': JSON.stringify(linkerVersion()),
      },
      jsx: { runtime: 'automatic' },
    },
    treeshake: { moduleSideEffects: [{ test: /packages\/core\/src\//, sideEffects: false }] },
    logLevel: 'warn',
  });
  await bundle.write({
    dir: fresh,
    format: 'esm',
    minify: 'dce-only',
    entryFileNames: '[name].js',
    chunkFileNames: 'part-[name]-[hash].js',
  });
  await bundle.close();
  writeFileSync(join(fresh, 'lexicon.json'), JSON.stringify(compileLexicon()));
  install(fresh);
}

/** Moves the new files in, main.js last: a start during the move still finds a whole bundle. */
function install(fresh) {
  mkdirSync(dist, { recursive: true });
  const made = readdirSync(fresh);
  // A process that is still running may yet load its own older parts: they stay for ten minutes.
  const old = readdirSync(dist).filter(
    (name) =>
      name.startsWith('part-') && !made.includes(name) && statSync(join(dist, name)).mtimeMs < startedAt - 600_000,
  );
  for (const name of made.filter((name) => name !== 'main.js')) renameSync(join(fresh, name), join(dist, name));
  renameSync(join(fresh, 'main.js'), join(dist, 'main.js'));
  for (const name of old) rmSync(join(dist, name), { force: true });
  rmSync(fresh, { recursive: true, force: true });
}

/** Two starts at once must not write one bundle: mkdir is atomic everywhere. A lock older than two minutes is a dead one's. */
async function withLock(work) {
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (Date.now() - statSync(lock, { throwIfNoEntry: false })?.mtimeMs > 120_000) rmSync(lock, { recursive: true });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  try {
    await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}
