/** Who holds a key: small lists are the rule, so that a single holder is kept without a list. */
export class Postings<Holder extends object> {
  private readonly lists = new Map<number, Holder | Holder[]>();

  /** How many hold the key now. */
  add(key: number, holder: Holder): number {
    const known = this.lists.get(key);
    if (known === undefined) this.lists.set(key, holder);
    else if (Array.isArray(known)) known.push(holder);
    else this.lists.set(key, [known, holder]);
    return Array.isArray(known) ? known.length : known === undefined ? 1 : 2;
  }

  /** How many hold the key still. */
  remove(key: number, holder: Holder): number {
    const left = this.of(key).filter((each) => each !== holder);
    if (left.length === 0) this.lists.delete(key);
    else this.lists.set(key, left);
    return left.length;
  }

  of(key: number): readonly Holder[] {
    const known = this.lists.get(key);
    return known === undefined ? [] : Array.isArray(known) ? known : [known];
  }

  count(key: number): number {
    const known = this.lists.get(key);
    return known === undefined ? 0 : Array.isArray(known) ? known.length : 1;
  }
}
