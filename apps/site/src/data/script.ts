/** A value as a script: pages opened from a folder may load scripts but not fetch files. */
export function dataScript(name: string, value: unknown): Response {
  const json = JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
  return new Response(`datelineData(${JSON.stringify(name)},${json});\n`);
}
