import { useRef, useState } from 'react';
import type { ReviewPart } from './review-cache.js';

export interface UnsavedJudgement {
  /** What was chosen or written. */
  part: ReviewPart;
  /** Why it is not saved, in words. */
  message: string;
  /** Somebody else judged meanwhile: theirs is on screen, and nothing is saved over it before a person compares. */
  isConflict: boolean;
}

/** Shown by React, and known at once to the saves that wait in line. */
export function useUnsaved() {
  const [unsaved, setUnsaved] = useState<ReadonlyMap<string, UnsavedJudgement>>(new Map());
  const known = useRef(unsaved);
  function put(next: ReadonlyMap<string, UnsavedJudgement>): void {
    known.current = next;
    setUnsaved(next);
  }
  return {
    unsaved,
    unsavedOf: (questionId: string) => known.current.get(questionId),
    keepApart: (questionId: string, judgement: UnsavedJudgement) =>
      put(new Map([...known.current, [questionId, judgement]])),
    forget: (questionId: string) => put(new Map([...known.current].filter(([id]) => id !== questionId))),
  };
}
