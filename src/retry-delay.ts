/**
 * The wait, in milliseconds, before the repetition of number `attempt`, which counts from 0: a random time between the
 * half and the whole of what doubles each time, so that all who lost the same server do not come back in the same
 * moment.
 */
export function retryDelay(attempt: number, minDelay: number, maxDelay: number): number {
  return Math.min(minDelay * 2 ** attempt, maxDelay) * (0.5 + Math.random() / 2);
}
