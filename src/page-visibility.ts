import { type Listenable, listen } from './listen.ts';
import type { Release } from './watches.ts';

interface Page extends Listenable {
  readonly visibilityState: string;
}

/** Calls `change` with whether the page is hidden, now and each time that changes; where there is no page, never. */
export function watchVisibility(change: (isHidden: boolean) => void): Release {
  const page: Page | undefined = Reflect.get(globalThis, 'document');
  if (!page?.addEventListener) {
    change(false);
    return () => {};
  }
  const look = () => change(page.visibilityState === 'hidden');
  const release = listen(page, 'visibilitychange', look);
  look();
  return release;
}
