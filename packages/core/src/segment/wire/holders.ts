/** Holders of picture rights by their last two characters. */
export type Holders = Map<string, { name: string; ends: boolean }[]>;

/** Holders whose name ends a line of other words: "Jane Doe/AFP". The others must be the whole line: "tass" ends no credit. */
const ENDS =
  /getty|reuters|photo|images|afp|epa|pool|shutterstock|alamy|wire|pixabay|unsplash|flickr|commons|handout|stock|\/ap|^ap$|imago|anadolu|sipa|screen/;

export function buildHolders(names: readonly string[]): Holders {
  const holders: Holders = new Map();
  for (const name of names) {
    const key = name.slice(-2);
    holders.set(key, [...(holders.get(key) ?? []), { name, ends: ENDS.test(name) }]);
  }
  return holders;
}
