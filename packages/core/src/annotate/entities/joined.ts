import type { Form } from './gazetteer.ts';
import type { Scene } from './scene.ts';
import type { Hit } from './trie.ts';

/** "|Sino|-Indian talks": before a hyphen and the adjective of another country. */
export const isJoined = ({ text, atoms }: Scene, { last }: Hit<Form>, next: Hit<Form> | undefined): boolean =>
  next !== undefined &&
  next.forms[0]!.rule === 'adjective' &&
  JOINED.test(text.slice(atoms.end[last - 1]!, atoms.start[next.first]!));
const JOINED = /^[-\u2010\u2011\u2013]$/;
