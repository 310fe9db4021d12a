/**
 * A name as it is compared: no accents, no case, words apart by one space, a space at either end,
 * so that whole words are found by "contains". "Choe Son-hui" -> " choe son hui ".
 */
export function foldName(name: string): string {
  const plain = /^[\x20-\x7e]*$/.test(name) ? name : name.normalize('NFKD').replace(/\p{M}+/gu, '');
  const words = plain.toLowerCase().match(/[\p{L}\p{N}]+/gu);
  return words ? ` ${words.join(' ')} ` : '';
}

/**
 * The pattern for LIKE that finds the folded name anywhere, as whole words. Folding leaves no wildcard in it;
 * a name without a letter or digit finds nothing.
 */
export function containsName(name: string): string {
  const key = foldName(name);
  // No folded name is a hyphen.
  return key === '' ? '-' : `%${key}%`;
}
