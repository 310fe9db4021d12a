import { readFileSync } from 'node:fs';
import type { Hono } from 'hono';
import { generateSpecs } from 'hono-openapi';
import { nameSchemas } from './schemas/names.ts';

const TAGS = [
  { name: 'timeline', description: 'What happened, in order, and who says so.' },
  { name: 'events', description: 'Who did what to whom, when, where, and whether it happened.' },
  { name: 'articles', description: 'The documents, as read and as they came.' },
  { name: 'quotes', description: 'Who said what.' },
  { name: 'entities', description: 'Whom and what the articles name.' },
  { name: 'stories', description: 'Articles that belong together.' },
  { name: 'search', description: 'All words of all articles, events and quotes.' },
  { name: 'export', description: 'The record, for other tools.' },
  { name: 'documents', description: 'Reading new documents in.' },
  { name: 'health', description: 'The server itself.' },
];

/** The OpenAPI 3.1 document, made from the routes and the zod model. */
export type ApiDocument = Awaited<ReturnType<typeof generateSpecs>>;

export async function describeApi(app: Hono): Promise<ApiDocument> {
  nameSchemas();
  const document = await generateSpecs(app, {
    documentation: {
      openapi: '3.1.0',
      info: {
        title: 'Dateline',
        version: versionOfPackage(),
        description: 'A dated, cited record of the news: every statement with the words that say it.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/' }],
      tags: TAGS,
    },
    excludeStaticFile: false,
    defaultValidationErrorResponse: false,
  });
  return withoutBounds(document) as ApiDocument;
}

/** zod says of every integer that it is one that JavaScript can hold; readers need not be told each time. */
function withoutBounds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBounds);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, inner]) => Math.abs(Number(inner)) !== Number.MAX_SAFE_INTEGER);
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutBounds(inner)]));
}

function versionOfPackage(): string {
  try {
    const file = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
    return (JSON.parse(file) as { version: string }).version;
  } catch {
    // Bundled: the file is not beside the program.
    return '0.1.0';
  }
}
