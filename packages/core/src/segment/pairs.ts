/** Numbers pairs of whole numbers as they come, from 0: the same pair always bears the same number. Much faster than strings as keys. */
export class Pairs {
  private readonly slots: Int32Array;
  private readonly firsts: Int32Array;
  private readonly seconds: Int32Array;
  private readonly mask: number;
  private count = 0;

  /** Holds at most `most` different pairs. */
  constructor(most: number) {
    let room = 16;
    while (room < most * 2) room *= 2;
    this.slots = new Int32Array(room).fill(-1);
    this.firsts = new Int32Array(most);
    this.seconds = new Int32Array(most);
    this.mask = room - 1;
  }

  idOf(first: number, second: number): number {
    let slot = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) & this.mask;
    for (;;) {
      const id = this.slots[slot]!;
      if (id < 0) break;
      if (this.firsts[id] === first && this.seconds[id] === second) return id;
      slot = (slot + 1) & this.mask;
    }
    const id = this.count++;
    this.slots[slot] = id;
    this.firsts[id] = first;
    this.seconds[id] = second;
    return id;
  }
}

/** Numbers strings as they come, from 0. */
export class Names {
  /** All of them, each at its number. */
  readonly list: string[] = [];
  private readonly ids = new Map<string, number>();

  idOf(name: string): number {
    let id = this.ids.get(name);
    if (id === undefined) {
      id = this.list.length;
      this.ids.set(name, id);
      this.list.push(name);
    }
    return id;
  }
}
