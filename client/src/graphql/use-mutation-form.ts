import { useEffect, useRef, useState } from 'react';
import { type Unsaved, useUnsaved } from '../ui/unsaved.js';
import { type Failure, toFailure } from './failure.js';
import type { Operation } from './operation.js';
import { request } from './request.js';
import { messagesByField, type Problem, toProblems, type UserError } from './user-errors.js';

interface Payload {
  userErrors?: readonly UserError[] | null;
}

export interface MutationFormOptions<Result, P extends Payload> {
  /** Picks the payload out of the answer: `(data) => data.createVendor`. */
  payload: (data: Result) => P;
  /** The names of the fields on screen; an error at any other path shows in the summary without a link. */
  fields: readonly string[];
  /** Called when the payload carries no userErrors. */
  onDone?: (payload: P) => void | Promise<void>;
}

export interface MutationForm<Variables> {
  submit: (variables: Variables) => Promise<void>;
  /** Problems found before sending (or null to send): shows them exactly like the server's. */
  refuse: (problems: readonly Problem[]) => void;
  readonly problems: readonly Problem[];
  /** First message per field, for `error={form.errors.name}`. */
  readonly errors: Record<string, string>;
  readonly failure: Failure | null;
  readonly busy: boolean;
  /** For `<Form unsaved={form.unsaved}>`: what is begun, until the server has it. */
  readonly unsaved: Unsaved;
  reset: () => void;
}

interface State {
  problems: readonly Problem[];
  failure: Failure | null;
  busy: boolean;
}

const CALM: State = { problems: [], failure: null, busy: false };

/**
 * Sends a mutation from a form and brings its userErrors to the fields. The idempotency key stays the same while
 * the same variables are tried again, so a second press after a lost answer changes nothing twice.
 */
export function useMutationForm<Result, Variables, P extends Payload>(
  operation: Operation<Result, Variables>,
  options: MutationFormOptions<Result, P>,
): MutationForm<Variables> {
  const [state, setState] = useState<State>(CALM);
  const keyOf = useActKey();
  const unsaved = useUnsaved();
  const running = useRef(false);
  const watch = useIgnoredProblemsWatch(operation.name, state.problems);

  async function submit(variables: Variables): Promise<void> {
    if (running.current) return;
    running.current = true;
    setState({ ...CALM, busy: true });
    try {
      const data = await request(operation, variables, { idempotencyKey: keyOf.current(variables) });
      const payload = options.payload(data);
      const problems = toProblems(payload.userErrors ?? [], options.fields);
      keyOf.forget();
      if (problems.length === 0) {
        // Before what follows: it may lead to another page.
        unsaved.letGo();
        await options.onDone?.(payload);
      }
      setState({ ...CALM, problems });
    } catch (thrown) {
      setState({ ...CALM, failure: toFailure(thrown) });
    } finally {
      running.current = false;
    }
  }

  return {
    submit,
    refuse: (problems) => setState({ ...CALM, problems }),
    reset: () => setState(CALM),
    failure: state.failure,
    busy: state.busy,
    unsaved,
    get problems() {
      watch.seen();
      return state.problems;
    },
    get errors() {
      watch.seen();
      return messagesByField(state.problems);
    },
  };
}

function useActKey() {
  const act = useRef<{ key: string; variables: string } | null>(null);
  return {
    current(variables: unknown): string {
      const written = JSON.stringify(variables);
      if (act.current?.variables !== written) act.current = { key: crypto.randomUUID(), variables: written };
      return act.current.key;
    },
    forget(): void {
      act.current = null;
    },
  };
}

/** In development a page that receives userErrors and reads neither `problems` nor `errors` fails loudly. */
function useIgnoredProblemsWatch(name: string, problems: readonly Problem[]) {
  const read = useRef(false);
  useEffect(() => {
    if (import.meta.env.DEV && problems.length > 0 && !read.current)
      throw new Error(`The form around ${name} shows neither form.problems nor form.errors`);
  }, [name, problems]);
  return {
    seen: () => {
      read.current = true;
    },
  };
}
