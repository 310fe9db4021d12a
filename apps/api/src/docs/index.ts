import { Hono } from 'hono';
import type { ApiDocument } from '../openapi.ts';

export function docs(_api: () => Promise<ApiDocument>) {
  return new Hono();
}
