import { useEffect, useState, useSyncExternalStore } from 'react';

export interface Unsaved {
  /** Something was written that is not saved yet. */
  touch: () => void;
  /** It is saved, or given up. */
  letGo: () => void;
}

/** One form's mark among all that is begun on the page; it goes with the component that made it. */
export function useUnsaved(): Unsaved {
  const [unsaved] = useState(mark);
  useEffect(() => unsaved.letGo, [unsaved]);
  return unsaved;
}

export function isAnythingUnsaved(): boolean {
  return begun.size > 0;
}

export function useIsAnythingUnsaved(): boolean {
  return useSyncExternalStore(subscribe, isAnythingUnsaved);
}

/** True when nothing is lost by leaving, or when the person says that it may be: then nobody is asked again. */
export async function mayLeave(): Promise<boolean> {
  if (!isAnythingUnsaved()) return true;
  const leaves = await ask();
  if (leaves) begun.clear();
  tell();
  return leaves;
}

/** For a button that says itself that all in hand is dropped, where another address follows. */
export function giveUpUnsaved(): void {
  begun.clear();
  tell();
}

/** The question that waits for an answer, if there is one. */
export function useLeaveQuestion(): ((leaves: boolean) => void) | null {
  return useSyncExternalStore(subscribe, () => answer);
}

const begun = new Set<Unsaved>();
const listeners = new Set<() => void>();
let answer: ((leaves: boolean) => void) | null = null;
let question: Promise<boolean> | null = null;

function mark(): Unsaved {
  const unsaved: Unsaved = {
    touch: () => {
      begun.add(unsaved);
      tell();
    },
    letGo: () => {
      begun.delete(unsaved);
      tell();
    },
  };
  return unsaved;
}

/** Two ways out taken at once are one question. */
function ask(): Promise<boolean> {
  question ??= new Promise<boolean>((resolve) => {
    answer = resolve;
    tell();
  }).finally(() => {
    question = null;
    answer = null;
  });
  return question;
}

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
