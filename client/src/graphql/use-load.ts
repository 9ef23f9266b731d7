import { useEffect, useState } from 'react';
import { type Failure, toFailure } from './failure.js';
import type { Operation } from './operation.js';
import { request } from './request.js';

export interface Loaded<Result> {
  data: Result | null;
  failure: Failure | null;
  loading: boolean;
  reload: () => void;
  /** Puts what a mutation answered in place of the loaded data. */
  replace: (data: Result) => void;
}

interface Settled<Result> {
  /** The question this answers: the variables and the turn. */
  key: string;
  data: Result | null;
  failure: Failure | null;
}

/** Reads one query for the vendor's door, without a client library. Old data stays on screen while new loads. */
export function useLoad<Result, Variables>(
  operation: Operation<Result, Variables>,
  variables: Variables,
): Loaded<Result> {
  const [turn, setTurn] = useState(0);
  const [settled, setSettled] = useState<Settled<Result>>({ key: '', data: null, failure: null });
  const written = JSON.stringify(variables);
  const key = `${operation.id} ${turn} ${written}`;

  useEffect(() => {
    const abort = new AbortController();
    async function run(): Promise<void> {
      const answer = await ask(operation, written, abort.signal);
      if (!abort.signal.aborted) setSettled((before) => ({ data: before.data, ...answer, key }));
    }
    void run();
    return () => abort.abort();
  }, [operation, written, key]);

  return {
    data: settled.data,
    failure: settled.failure,
    loading: settled.key !== key,
    reload: () => setTurn((before) => before + 1),
    replace: (data) => setSettled({ key, data, failure: null }),
  };
}

async function ask<R, V>(operation: Operation<R, V>, written: string, signal: AbortSignal) {
  try {
    return { data: await request(operation, JSON.parse(written) as V, { signal }), failure: null };
  } catch (thrown) {
    return { failure: toFailure(thrown) };
  }
}
