import { soakDisk } from './disk.ts';
import { soakKills } from './kills.ts';
import { soakShuffle } from './shuffle.ts';

/** Each with the number of rounds that it runs when nobody says otherwise. */
const SOAKS: { [name: string]: [soak: (rounds: number) => Promise<string>, rounds: number] } = {
  kills: [soakKills, 200],
  disk: [soakDisk, 12],
  shuffle: [soakShuffle, 20],
};

const args = process.argv.slice(2);
const rounds = args.map(Number).find((number) => Number.isInteger(number) && number > 0);
const names = args.filter((arg) => arg in SOAKS);
if (args.some((arg) => !(arg in SOAKS) && !/^\d+$/.test(arg))) {
  console.error(`There are: ${Object.keys(SOAKS).join(', ')}; and a number of rounds.`);
  process.exit(2);
}
for (const name of names.length > 0 ? names : Object.keys(SOAKS)) {
  const [soak, usual] = SOAKS[name]!;
  console.log(`${name}: ${await soak(rounds ?? usual)}`);
}
