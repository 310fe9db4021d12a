import { html } from 'hono/html';
import { type Html, joined, renderField, type Schema, typeOf } from './schema.ts';

interface Content {
  [mediaType: string]: { schema?: Schema; example?: unknown };
}

export interface Operation {
  operationId: string;
  tags?: string[];
  summary?: string;
  description?: string;
  parameters?: { in: string; name: string; required?: boolean; description?: string; schema: Schema }[];
  requestBody?: { content: Content };
  responses: { [status: string]: { description: string; content?: Content } };
}

/** One operation: what it takes, what it answers, and a line to try it with. */
export function renderOperation(method: string, path: string, operation: Operation): Html {
  const { operationId, summary = '', description, parameters = [], requestBody, responses } = operation;
  return html`<article id="${operationId}">
    <h3><span class="method ${method}">${method.toUpperCase()}</span> <code>${breakable(path)}</code></h3>
    <p class="summary">${summary}.</p>
    ${description === undefined ? '' : html`<p>${description}</p>`}
    ${parameters.length === 0 ? '' : renderParameters(parameters)}
    ${requestBody === undefined ? '' : renderBody(requestBody.content)}
    <h4>Answers</h4>
    <dl>${Object.entries(responses)
      .filter(([status]) => status !== 'default')
      .map(([status, answer]) => renderAnswer(status, answer))}</dl>
    <h4>Try</h4>
    <pre><code>${tryLine(method, path, operation)}</code></pre>
  </article>`;
}

function renderParameters(parameters: NonNullable<Operation['parameters']>): Html {
  const rows = parameters.map(({ name, required = false, description, schema }) =>
    renderField(name, { ...schema, ...(description === undefined ? {} : { description }) }, required ? 'required' : ''),
  );
  return html`<h4>Parameters</h4><div class="scroll"><table><tbody>${rows}</tbody></table></div>`;
}

function renderBody(content: Content): Html {
  const types = Object.entries(content).map(([mediaType, { schema }]) =>
    schema?.$ref === undefined ? html`<code>${mediaType}</code>` : html`<code>${mediaType}</code> (${typeOf(schema)})`,
  );
  return html`<h4>Body</h4><p>${joined(types, ', ')}</p>`;
}

function renderAnswer(status: string, { description, content = {} }: Operation['responses'][string]): Html {
  if (!status.startsWith('2')) {
    const names = [...description.matchAll(/`([\w-]+)`/g)].map(
      ([, name]) => html`<a href="#problem-${name}">${name}</a>`,
    );
    return html`<dt>${status}</dt><dd>${joined(names, ', ')}</dd>`;
  }
  const kinds = Object.entries(content).map(([mediaType, { schema }]) =>
    mediaType === 'application/json' && schema ? typeOf(schema) : html`<code>${mediaType}</code>`,
  );
  return html`<dt>${status}</dt><dd>${joined(kinds, ', ')}</dd>`;
}

/** A curl line with the example of the first parameter that has one. */
function tryLine(method: string, path: string, { parameters = [], requestBody }: Operation): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => name.toUpperCase());
  if (method === 'post') {
    const [mediaType, { example }] = Object.entries(requestBody?.content ?? { 'text/plain': {} })[0] as [
      string,
      Content[string],
    ];
    return `curl -H 'Content-Type: ${mediaType}' --data '${JSON.stringify(example ?? {})}' http://127.0.0.1:4711${filled}`;
  }
  const sample = parameters.find(({ schema }) => schema.example !== undefined);
  const query = sample ? `?${sample.name}=${encodeURIComponent(String(sample.schema.example))}` : '';
  return `curl 'http://127.0.0.1:4711${filled}${query}'`;
}

/** Lets a long path wrap at its slashes on a narrow screen. */
function breakable(path: string): Html {
  return html`${path.split(/(?=\/)/).map((part) => html`${part}<wbr>`)}`;
}
