import type { Context, ValidationTargets } from 'hono';
import { validator } from 'hono-openapi';
import type { z } from 'zod';
import { problem } from './problem.ts';

/** Checks a part of the request by its schema; what does not fit is a 400 that names the place and the rule, never the value. */
export function check<Target extends keyof ValidationTargets, Schema extends z.ZodType>(
  target: Target,
  schema: Schema,
) {
  return validator(target, schema, (result, context) => {
    if (result.success) return;
    const [first] = result.error as readonly z.core.$ZodIssue[];
    return problem(context as Context, 'invalid-request', first ? describe(first) : 'The request does not fit.');
  });
}

function describe(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return 'There is a parameter that this address does not know.';
  const where = issue.path.join('.') || 'The request';
  if (issue.code === 'invalid_value') return `${where}: one of ${issue.values.map(String).join(', ')}.`;
  return `${where}: ${issue.message}.`;
}
