type Listener = () => void;

const listeners = new Set<Listener>();

/** Tells the frame that the session ended, so that it can ask for a new one while the work stays on screen. */
export function announceSignedOut(): void {
  for (const listener of listeners) listener();
}

export function onSignedOut(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
