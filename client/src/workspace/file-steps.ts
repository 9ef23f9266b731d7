import { useRef, useState } from 'react';
import { type Failure, toFailure } from '../graphql/failure.js';
import { FileRefused } from '../graphql/plain-doors.js';

export interface FileSteps {
  file: File | null;
  busy: boolean;
  /** Why the server does not take the file, in its words. */
  refusal: string | null;
  failure: Failure | null;
}

const CALM: FileSteps = { file: null, busy: false, refusal: null, failure: null };

/** A file stays in the browser and goes along with each step: the server keeps it only while it is taken in. */
export function useFileSteps() {
  const [steps, setSteps] = useState(CALM);
  const turn = useRef(0);

  /** Null: refused, failed, or no longer the newest step: an earlier answer may come late. */
  async function step<T>(file: File, work: () => Promise<T>): Promise<T | null> {
    const mine = (turn.current += 1);
    setSteps({ ...CALM, file, busy: true });
    const outcome = await work().catch((thrown: unknown) => troubleOf(thrown));
    if (mine !== turn.current) return null;
    const isTrouble = outcome instanceof Trouble;
    setSteps({ ...CALM, file, ...(isTrouble ? outcome.words : {}) });
    return isTrouble ? null : outcome;
  }

  return { steps, step };
}

class Trouble {
  constructor(readonly words: Pick<FileSteps, 'refusal'> | Pick<FileSteps, 'failure'>) {}
}

function troubleOf(thrown: unknown): Trouble {
  return new Trouble(
    thrown instanceof FileRefused ? { refusal: thrown.message } : { failure: toFailure(thrown) },
  );
}
