// Writes docs/model.md from the zod schemas of core, so that the page cannot drift from the code.
// `npm run fix` calls it; a test compares the page with what it would write.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as model from '../packages/core/src/model/index.ts';
import { root } from './steps.mjs';

/** The schemas in reading order, each with what it is. */
const PAGES = [
  ['Record', 'One line of `dateline parse`: everything read from one document.'],
  ['InputRecord', 'One input line of `dateline parse --jsonl` and of `POST /v1/documents`.'],
  ['Article', 'One article as the page gives it.'],
  ['Byline', 'One author.'],
  ['Dateline', 'The dateline of a report.'],
  ['Published', 'When it was published, and why we think so.'],
  ['Origin', 'Who had the story.'],
  ['Basis', 'What one witness said about one field.'],
  ['Block', 'A labelled piece of the page.'],
  ['Time', 'A time expression.'],
  ['Entity', 'Somebody or something the text speaks of.'],
  ['Mention', 'One place where it does.'],
  ['Quote', 'Words somebody said.'],
  ['Event', 'Who did what to whom.'],
  ['Actor', 'Somebody who acts, is acted upon or reports.'],
  ['Evidence', 'A span with its words.'],
  ['Issue', 'What went wrong with one document.'],
  ['Lineage', 'How one article came to be from another.'],
  ['CanonicalEvent', 'What happened once, however many pages tell it.'],
  ['Statement', "One article's telling of a canonical event."],
  ['Contradiction', 'Tellings that cannot all be right.'],
  ['Story', 'Articles that tell of one process.'],
];

const schemas = { ...model };
const named = new Map(PAGES.map(([name]) => [schemas[name], name]));

function typeOf(schema) {
  const name = named.get(schema);
  if (name) return `[${name}](#${name.toLowerCase()})`;
  const { def } = schema;
  switch (def.type) {
    case 'nullable':
      return `${typeOf(def.innerType)} or null`;
    case 'optional':
    case 'default':
      return typeOf(def.innerType);
    case 'array':
      return `list of ${typeOf(def.element)}`;
    case 'enum':
      return Object.values(def.entries)
        .map((value) => `\`${value}\``)
        .join(' ');
    case 'record':
      return `map of ${typeOf(def.valueType)}`;
    case 'union':
      return def.options.map(typeOf).join(' or ');
    case 'pipe':
      return typeOf(def.in);
    case 'object':
      return `{ ${Object.keys(def.shape).join(', ')} }`;
    case 'number':
      return schema.format === 'safeint' ? 'integer' : 'number';
    default:
      return def.type;
  }
}

function describe(schema) {
  for (let at = schema; at; at = at.def.innerType) {
    const description = at.meta?.()?.description;
    if (description) return description;
  }
  return '';
}

function tableOf(name) {
  const rows = Object.entries(schemas[name].def.shape).map(([field, schema]) => {
    const optional = schema.def.type === 'optional' ? ' (may be absent)' : '';
    return `| \`${field}\` | ${typeOf(schema).replaceAll('|', '\\|')}${optional} | ${describe(schema)} |`;
  });
  return ['| field | type | |', '| --- | --- | --- |', ...rows].join('\n');
}

export function modelPage() {
  const failures = Object.entries(model.FAILURES).map(
    ([name, { title, status, exit, hint }]) => `| \`${name}\` | ${title} | ${status} | ${exit} | ${hint} |`,
  );
  return [
    '# The model',
    `Written from the schemas in \`packages/core/src/model\` by \`npm run fix\`. Schema version ${model.SCHEMA_VERSION}.`,
    'Offsets are UTF-16 code units, end exclusive, into the text as read; `text.slice(start, end)` is the words. Dates are EDTF (ISO 8601-2). ' +
      'Null means that the page does not say.',
    ...PAGES.flatMap(([name, what]) => [`## ${name}`, what, tableOf(name)]),
    '## Failures',
    'The same names stand in the issues of a record, in the problem+json of the API and in the messages of the terminal.',
    ['| name | title | HTTP | exit | hint |', '| --- | --- | --- | --- | --- |', ...failures].join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}

if (import.meta.filename === process.argv[1]) writeFileSync(join(root, 'docs', 'model.md'), modelPage());
