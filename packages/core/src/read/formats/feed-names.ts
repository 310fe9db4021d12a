/** Namespaces by the prefix that feeds usually give them; '' for those whose elements feeds write bare. */
const USUAL: readonly (readonly [RegExp, string])[] = [
  [/^http:\/\/www\.w3\.org\/2005\/Atom$|^http:\/\/purl\.org\/(?:atom\/ns#|rss\/1\.0\/$)|\/rss2?\.?0?$/i, ''],
  [/^http:\/\/purl\.org\/dc\/(?:elements|terms)\//i, 'dc:'],
  [/^http:\/\/purl\.org\/rss\/1\.0\/modules\/content\//i, 'content:'],
  [/^http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#$/i, 'rdf:'],
];

export interface Names {
  /** The element's name as feeds usually write it: `<a:entry xmlns:a="http://www.w3.org/2005/Atom">` is an "entry". */
  read(name: string, attributes: { readonly [name: string]: string }): string;
}

/** Reads the names of a feed's elements, whatever prefixes it declares. */
export function localNames(): Names {
  const prefixes = new Map<string, string>();
  return {
    read(name, attributes) {
      for (const [attribute, value] of Object.entries(attributes)) {
        if (!attribute.startsWith('xmlns:')) continue;
        const usual = USUAL.find(([space]) => space.test(value));
        if (usual && prefixes.size < 100) prefixes.set(attribute.slice(6), usual[1]);
      }
      const colon = name.indexOf(':');
      const usual = colon < 0 ? undefined : prefixes.get(name.slice(0, colon));
      return usual === undefined ? name : usual + name.slice(colon + 1);
    },
  };
}
