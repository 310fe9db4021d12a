import * as model from '@dateline/core/model';
import { z } from 'zod';
import * as cards from './cards.ts';

/** Registers every schema under the name that it is exported by, so that the API document refers to it by that name. */
export function nameSchemas(): void {
  for (const [id, schema] of [...Object.entries(model), ...Object.entries(cards)]) {
    if (!(schema instanceof z.ZodType)) continue;
    const known = z.globalRegistry.get(schema);
    if (known?.id === undefined) z.globalRegistry.add(schema, { ...known, id });
  }
}
