// One writer: deposits COUNT invented articles, from number FIRST on, into the store at ADDRESS.
import { openStore } from '@dateline/core/store';
import { deposits } from './desk.ts';

const [address, first, count] = process.argv.slice(2);
const store = await openStore(address!);
for (const batch of deposits(Number(count), Number(first))) await store.deposit(batch);
await store.close();
