const KEY = 'strict-webrtc demo id';

/**
 * The id that this tab had before it was reloaded: the other side then knows that we are no third person. Not
 * for a duplicated tab, which copies the storage but is not a reload.
 */
export function formerId(): string | undefined {
  const [navigation] = performance.getEntriesByType('navigation');
  const isReload = navigation instanceof PerformanceNavigationTiming && navigation.type === 'reload';
  try {
    const id = sessionStorage.getItem(KEY);
    return isReload && id !== null && /^[0-9a-f]{32}$/.test(id) ? id : undefined;
  } catch {
    return undefined;
  }
}

export function rememberId(id: string): void {
  try {
    sessionStorage.setItem(KEY, id);
  } catch {
    // Storage may be forbidden; then a reload is noticed by other signs.
  }
}
