import { html } from 'hono/html';

/** As much of JSON Schema as zod writes. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  example?: unknown;
  enum?: unknown[];
  const?: unknown;
  items?: Schema | boolean;
  prefixItems?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: { [name: string]: Schema };
  required?: string[];
  additionalProperties?: Schema | boolean;
  minimum?: number;
  maximum?: number;
}

export type Html = ReturnType<typeof html>;

/** A type in words, with links to the schemas it names: "CanonicalEvent[]", "string or null". */
export function typeOf(schema: Schema): Html {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1)!;
    return html`<a href="#schema-${name}">${name}</a>`;
  }
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return joined(choices.map(typeOf), ' or ');
  if (schema.const !== undefined) return html`<q>${String(schema.const)}</q>`;
  if (schema.enum)
    return joined(
      schema.enum.map((value) => html`<q>${String(value)}</q>`),
      ' or ',
    );
  if (schema.prefixItems) return html`[${joined(schema.prefixItems.map(typeOf), ', ')}]`;
  if (typeof schema.items === 'object') return html`list of ${typeOf(schema.items)}`;
  if (typeof schema.additionalProperties === 'object') return html`map of ${typeOf(schema.additionalProperties)}`;
  const type = [schema.type ?? 'anything'].flat().join(' or ');
  return html`${schema.format ? `${type} (${schema.format})` : type}`;
}

/** A schema as a folded table of its fields. */
export function renderSchema(name: string, schema: Schema): Html {
  const fields = Object.entries(schema.properties ?? {});
  const required = new Set(schema.required ?? []);
  const body =
    fields.length === 0
      ? html`<p class="values">${typeOf(schema)}</p>`
      : html`<div class="scroll"><table><tbody>${fields.map(([field, inner]) => renderField(field, inner, required.has(field) ? '' : 'optional'))}</tbody></table></div>`;
  return html`<details id="schema-${name}"><summary><code>${name}</code></summary>${body}</details>`;
}

export function renderField(name: string, schema: Schema, note: string): Html {
  return html`<tr><th scope="row"><code>${name}</code> <small>${note}</small></th><td>${typeOf(schema)}</td><td>${schema.description ?? ''}</td></tr>`;
}

export function joined(parts: readonly Html[], by: string): Html {
  return html`${parts.map((part, index) => (index === 0 ? part : html`${by}${part}`))}`;
}
