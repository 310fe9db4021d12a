/** One document that waits to be read, as its bytes; a worker holds it for a while, and it comes back when the worker dies. */
export interface Job {
  id: string;
  body: Uint8Array;
}

/**
 * The port of the queue that workers share. A job is gone only by `done`, which is called once its document is durable:
 * a job may be read twice, and is never lost. Methods reject with store-….
 */
export interface Queue {
  put(bodies: readonly Uint8Array[]): Promise<void>;
  /** At most so many, the oldest first; nobody else gets them for a quarter of an hour. */
  take(most: number): Promise<Job[]>;
  done(ids: readonly string[]): Promise<void>;
  /** Given back; after the third time a job is set aside. */
  giveBack(ids: readonly string[], problem: string): Promise<void>;
  counts(): Promise<QueueCounts>;
  close(): Promise<void>;
}

export interface QueueCounts {
  waiting: number;
  taken: number;
  /** Set aside: given up three times. */
  failed: number;
}

/** Seconds that a worker may hold a job, and how often a job is tried. */
export const LEASE = 900;
export const ATTEMPTS = 3;
