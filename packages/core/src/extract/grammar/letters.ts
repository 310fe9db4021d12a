/** Does the word begin with a capital letter of any script? Most letters are ASCII and need no pattern. */
export function startsUpper(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text);
}
