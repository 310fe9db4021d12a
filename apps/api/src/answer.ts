import { DatelineError, FAILURES, type FailureName } from '@dateline/core/model';
import type { z } from 'zod';
import { Problem } from './schemas/cards.ts';

type Answer = Promise<Pick<Response, 'ok' | 'status' | 'headers' | 'json' | 'arrayBuffer'>>;

/** A good answer's content, checked; a problem is thrown as the failure it names, anything else as `unreachable`. */
export async function answerOf<Schema extends z.ZodType>(answer: Answer, schema: Schema): Promise<z.output<Schema>> {
  const response = await reached(answer);
  const content = await response.json().catch(() => undefined);
  if (!schema.safeParse(content).success) throw stranger(response.status);
  // As it was sent: a schema would put the fields into its own order, and an export would differ from the file's.
  return content as z.output<Schema>;
}

export async function bytesOf(answer: Answer): Promise<{ bytes: Uint8Array; mediaType: string }> {
  const response = await reached(answer);
  const mediaType = response.headers.get('Content-Type') ?? 'application/octet-stream';
  return { bytes: new Uint8Array(await response.arrayBuffer()), mediaType };
}

/** Null for what is not there, as the port has it. */
export async function orNull<Content>(content: Promise<Content>): Promise<Content | null> {
  try {
    return await content;
  } catch (error) {
    if (error instanceof DatelineError && error.name === 'not-found') return null;
    throw error;
  }
}

async function reached(answer: Answer) {
  const response = await answer.catch((cause: unknown) => {
    throw new DatelineError('unreachable', 'Nothing answers under that address.', { cause });
  });
  if (response.ok) return response;
  const problem = Problem.safeParse(await response.json().catch(() => undefined));
  if (!problem.success || !(problem.data.name in FAILURES)) throw stranger(response.status);
  const { name, detail, hint } = problem.data;
  throw new DatelineError(name as FailureName, detail, { hint });
}

function stranger(status: number): DatelineError {
  return new DatelineError('unreachable', `What answers there (status ${status}) is not this version of Dateline.`);
}
