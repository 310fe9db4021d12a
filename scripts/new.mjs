// npm run new -- <thing> <name>: writes one file from its pattern and one line into the list that names it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './steps.mjs';

const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** thing -> where its file goes, what stands in it, and the list that must name it. */
const THINGS = {
  'event-class': {
    file: (name) => `packages/core/lexicon/events/${name.toUpperCase()}.yaml`,
    text: (name) =>
      `# ${name.toUpperCase()}: say in one line what counts, and the source of the definition.\ntype: ${name.toUpperCase()}\n`,
  },
  'segment-rule': listed('packages/core/src/segment/rules', 'What the rule labels, with a line that it matches.'),
  field: {
    ...listed('packages/core/src/parse/fields', 'Which witnesses the field has, and which wins.'),
    list: 'packages/core/src/parse/index.ts',
    line: (name) => `import { ${camel(name)} } from './fields/${name}.ts';\n`,
  },
  'export-format': listed('packages/core/src/export', 'Who reads the format, and its source.'),
  command: listed('apps/cli/src/commands', 'What the command does, with an example.'),
};

function listed(folder, hint) {
  return {
    file: (name) => `${folder}/${name}.ts`,
    text: (name) => `/** ${hint} */\nexport const ${camel(name)} = {};\n`,
    list: `${folder}/index.ts`,
    line: (name) => `import { ${camel(name)} } from './${name}.ts';\n`,
  };
}

const [kind, name] = process.argv.slice(2);
const thing = THINGS[kind];
if (!thing || !/^[a-z][a-z0-9-]*$/.test(name ?? '')) {
  console.error(`Usage: npm run new -- <${Object.keys(THINGS).join('|')}> <name-in-kebab-case>`);
  process.exit(2);
}
const path = thing.file(name);
if (existsSync(join(root, path))) {
  console.error(`${path} is there already.`);
  process.exit(2);
}
if (!existsSync(join(root, dirname(path)))) {
  console.error(`${dirname(path)} is not there; this checkout has no ${kind}s.`);
  process.exit(1);
}
writeFileSync(join(root, path), thing.text(name));
console.log(`wrote ${path}`);
if (thing.list) {
  const list = join(root, thing.list);
  writeFileSync(list, thing.line(name) + readFileSync(list, 'utf8'));
  console.log(`imported it in ${thing.list}: now put ${camel(name)} where it belongs in the ordered list`);
}
