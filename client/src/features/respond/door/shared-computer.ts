const KEPT_AS = 'assay.respond.shared';

/** Whether this browser was called a shared computer: then nothing unsent is kept in it. */
export function isSharedComputer(): boolean {
  try {
    return localStorage.getItem(KEPT_AS) === 'yes';
  } catch {
    return true;
  }
}

export function rememberShared(shared: boolean): void {
  try {
    if (shared) localStorage.setItem(KEPT_AS, 'yes');
    else localStorage.removeItem(KEPT_AS);
  } catch {
    // Without storage there is no copy either.
  }
}
