import type { FailureName } from '@dateline/core/model';
import { FAILURES } from '@dateline/core/model';
import { describeRoute, resolver } from 'hono-openapi';
import type { z } from 'zod';
import { Problem } from './schemas/cards.ts';

interface Description {
  tag: string;
  summary: string;
  description?: string;
  /** The name under which clients know the operation, e.g. "listArticles". */
  operationId: string;
  /** What a good answer holds; a media type, or several to choose from, when it is not JSON. */
  answer: z.ZodType | string | readonly string[];
  status?: 200 | 201;
  /** Failures of this operation, beside those that every operation may have. */
  failures?: readonly FailureName[];
  requestBody?: Parameters<typeof describeRoute>[0]['requestBody'];
}

/** Describes an operation for the API document; every failure it may answer with is named. */
export function describe({ tag, answer, status = 200, failures = [], requestBody, ...texts }: Description) {
  const content =
    answer instanceof Object && 'parse' in answer
      ? { 'application/json': { schema: resolver(answer) } }
      : Object.fromEntries([answer].flat().map((mediaType) => [mediaType, { schema: BYTES }]));
  return describeRoute({
    tags: [tag],
    ...texts,
    ...(requestBody === undefined ? {} : { requestBody }),
    responses: { [status]: { description: 'The answer', content }, ...problems(failures) },
  });
}

const BYTES = { type: 'string' as const, format: 'binary' };

function problems(failures: readonly FailureName[]) {
  const byStatus = new Map<number, FailureName[]>();
  for (const name of failures) {
    const { status } = FAILURES[name];
    byStatus.set(status, [...(byStatus.get(status) ?? []), name]);
  }
  const content = { 'application/problem+json': { schema: resolver(Problem) } };
  const named = [...byStatus].map(([status, names]) => [
    String(status),
    { description: names.map((name) => `\`${name}\`: ${FAILURES[name].title}`).join('; '), content },
  ]);
  return { ...Object.fromEntries(named), default: { description: 'Any failure, as RFC 9457', content } };
}
