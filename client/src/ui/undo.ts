import { useSyncExternalStore } from 'react';

export interface Offer {
  id: number;
  /** What was done: "Vendor archived". */
  message: string;
  undo: (() => void) | null;
}

/** Says what was done and offers to take it back for ten seconds. Never for errors: those stand on the page. */
export function offerUndo(message: string, undo: () => void): void {
  show({ id: ++last, message, undo });
}

/** Says what was done, without a way back. */
export function say(message: string): void {
  show({ id: ++last, message, undo: null });
}

export function useOffers(): readonly Offer[] {
  return useSyncExternalStore(subscribe, () => offers);
}

export function withdraw(id: number): void {
  offers = offers.filter((offer) => offer.id !== id);
  for (const listener of listeners) listener();
}

const SHOWN_FOR = 10_000;
let last = 0;
let offers: readonly Offer[] = [];
const listeners = new Set<() => void>();

function show(offer: Offer): void {
  offers = [...offers, offer];
  for (const listener of listeners) listener();
  setTimeout(() => withdraw(offer.id), SHOWN_FOR);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
