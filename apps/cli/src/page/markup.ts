import { safe } from '../lines/line.ts';

/** Text that is markup already. Made only by `html`, so that nothing from a document gets in unescaped. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | number | null | undefined | false | Markup | readonly Value[];

/** Markup with values put in: strings escaped, lists joined, nothing for what is not there. */
export function html(pieces: TemplateStringsArray, ...values: Value[]): Markup {
  return new Markup(pieces.reduce((text, piece, index) => text + write(values[index - 1]) + piece));
}

function write(value: Value): string {
  if (value instanceof Markup) return value.text;
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  return value === null || value === undefined || value === false ? '' : value.map(write).join('');
}

const ENTITIES: { readonly [sign: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Line breaks stay; other control characters, and those that turn the direction of text, become spaces. */
function escaped(text: string): string {
  const lines = text.split('\n').map(safe).join('\n');
  return lines.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}
