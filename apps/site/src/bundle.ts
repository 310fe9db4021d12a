import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** The scripts of the pages: classic ones, since a browser loads no modules from a folder. */
const SCRIPTS = ['theme', 'timeline', 'article', 'search'];

/** Bundles each script of src/client that a page names into one small file. */
export async function bundleScripts(folder: string): Promise<void> {
  for (const name of SCRIPTS) {
    const bundle = await rolldown({ input: join(import.meta.dirname, 'client', `${name}.ts`), logLevel: 'warn' });
    await bundle.write({ file: join(folder, `${name}.js`), format: 'iife', minify: true });
    await bundle.close();
  }
}
