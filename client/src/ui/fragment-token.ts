/**
 * A secret that arrived as `#t=…`: it leaves the address bar at once, so it stands in no referrer, bookmark or log,
 * and waits in the entry's history state, so that a reload before the first click does not lose it.
 */
export function takeFragmentToken(): void {
  moveToState();
  // A second link opened in the same tab changes only the fragment, so the page starts anew by itself.
  addEventListener('hashchange', () => {
    if (moveToState()) location.reload();
  });
}

export function fragmentToken(): string | null {
  const token = stateNow()['t'];
  return typeof token === 'string' ? token : null;
}

/** Called once the secret was exchanged for a session. */
export function forgetFragmentToken(): void {
  const { t: _spent, ...rest } = stateNow();
  history.replaceState(rest, '', location.href);
}

function moveToState(): boolean {
  const found = /^#t=(.+)$/.exec(location.hash)?.[1];
  if (found === undefined) return false;
  history.replaceState({ ...stateNow(), t: found }, '', location.pathname + location.search);
  return true;
}

function stateNow(): Record<string, unknown> {
  return typeof history.state === 'object' && history.state !== null ? { ...history.state } : {};
}
