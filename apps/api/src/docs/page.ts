import { FAILURES } from '@dateline/core/model';
import { html } from 'hono/html';
import type { ApiDocument } from '../openapi.ts';
import { type Operation, renderOperation } from './operation.ts';
import { type Html, renderSchema, type Schema } from './schema.ts';

interface Listed {
  method: string;
  path: string;
  operation: Operation;
}

export function renderPage(api: ApiDocument) {
  const operations = operationsOf(api);
  const tags = api.tags ?? [];
  const schemas = Object.entries((api.components?.schemas ?? {}) as { [name: string]: Schema });
  schemas.sort(([a], [b]) => (a < b ? -1 : 1));
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${api.info.title} API</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/docs/style.css">
  </head>
  <body>
    <nav aria-label="Contents">
      <p class="brand"><a href="#top">${api.info.title}</a> <small>API ${api.info.version}</small></p>
      ${tags.map(({ name }) => renderIndex(name, operations))}
      <p class="group">Reference</p>
      <ul>
        <li><a href="#conventions">Conventions</a></li>
        <li><a href="#schemas">Schemas</a></li>
        <li><a href="#problems">Problems</a></li>
        <li><a href="/v1/openapi.json">openapi.json</a></li>
      </ul>
    </nav>
    <main id="top">
      <h1>${api.info.title} API</h1>
      <p class="lead">${api.info.description}</p>
      ${CONVENTIONS}
      ${tags.map(({ name, description = '' }) => renderTag(name, description, operations))}
      <section><h2 id="schemas">Schemas</h2>${schemas.map(([name, schema]) => renderSchema(name, schema))}</section>
      ${renderProblems()}
    </main>
  </body>
</html>`;
}

function operationsOf({ paths = {} }: ApiDocument): Listed[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods ?? {}).map(([method, operation]) => ({ method, path, operation: operation as Operation })),
  );
}

function ofTag(tag: string, operations: readonly Listed[]): Listed[] {
  return operations.filter(({ operation }) => operation.tags?.includes(tag));
}

function renderIndex(tag: string, operations: readonly Listed[]): Html {
  const links = ofTag(tag, operations).map(
    ({ path, operation }) => html`<li><a href="#${operation.operationId}">${path.replace('/v1', '')}</a></li>`,
  );
  return html`<p class="group">${tag}</p><ul>${links}</ul>`;
}

function renderTag(tag: string, description: string, operations: readonly Listed[]): Html {
  const listed = ofTag(tag, operations);
  return html`<section>
    <h2 id="tag-${tag}">${tag}</h2>
    <p>${description}</p>
    ${listed.map(({ method, path, operation }) => renderOperation(method, path, operation))}
  </section>`;
}

function renderProblems(): Html {
  const rows = Object.entries(FAILURES).map(
    ([name, { title, status, hint }]) =>
      html`<tr id="problem-${name}"><th scope="row"><code>${name}</code></th><td>${status}</td><td>${title}.<br><small>${hint}</small></td></tr>`,
  );
  return html`<section><h2 id="problems">Problems</h2>
    <p>Every failure is <code>application/problem+json</code> (RFC 9457) with one of these names; the terminal and the issues of a record use the same.</p>
    <div class="scroll"><table><tbody>${rows}</tbody></table></div></section>`;
}

const CONVENTIONS = html`<section><h2 id="conventions">Conventions</h2>
  <ul>
    <li><b>Lists</b> answer <code>{items, cursor, total}</code>. Give <code>cursor</code> back for the next page; what is added meanwhile neither repeats nor hides an item.</li>
    <li><b>Offsets</b> are <code>[start, end)</code> in UTF-16 code units into an article’s <code>text</code>; <code>exact</code> is what stands there.</li>
    <li><b>Dates</b> are EDTF (ISO 8601-2); null means that the text does not say. Filters take days, <code>YYYY-MM-DD</code>.</li>
    <li><b>Caching</b>: answers carry an <code>ETag</code>; with <code>If-None-Match</code> an unchanged one is a 304 and costs no query.</li>
    <li><b>Access</b>: there are no passwords and no CORS. By default only programs on this machine reach the server.</li>
  </ul></section>`;
