import type { Store } from '@dateline/core/store';
import { describe } from 'vitest';
import { caring } from './contract/caring.ts';
import { correcting } from './contract/correcting.ts';
import { depositing } from './contract/depositing.ts';
import { filtering } from './contract/filtering.ts';
import { listing } from './contract/listing.ts';
import { paging } from './contract/paging.ts';
import { relinking } from './contract/relinking.ts';
import { searching } from './contract/searching.ts';

/** A new, empty store; closed and removed by whoever opened it. */
export type OpenEmpty = () => Promise<Store>;

/** What every driver of the port must do. */
export function storeContract(driver: string, open: OpenEmpty): void {
  describe(driver, () => {
    describe('deposit', () => depositing(open));
    describe('relink', () => relinking(open));
    describe('corrections', () => correcting(open));
    describe('lists', () => listing(open));
    describe('filters', () => filtering(open));
    describe('cursors', () => paging(open));
    describe('search', () => searching(open));
    describe('care', () => caring(open));
  });
}
