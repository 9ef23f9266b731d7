import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure, toFailure } from '../../graphql/failure.js';
import { postJson } from '../../graphql/post-json.js';
import { endOfAccess } from './access-ended.js';
import { messagesByField, type Problem, toProblems, type UserError } from '../../graphql/user-errors.js';

interface Refusal {
  code?: string;
  message?: string;
  retryAfterSeconds?: number;
  accessUntil?: string | null;
  userErrors?: UserError[];
}

export interface SessionForm {
  submit: (content: Record<string, unknown>) => Promise<void>;
  refuse: (problems: readonly Problem[]) => void;
  problems: readonly Problem[];
  errors: Record<string, string>;
  failure: Failure | null;
  /** The link behind the form is spent. */
  gone: boolean;
  /** The last day of the person, when it is over and the door is shut for that. */
  endedOn: string | null;
  busy: boolean;
}

const CALM = {
  problems: [] as readonly Problem[],
  failure: null as Failure | null,
  gone: false,
  endedOn: null as string | null,
  busy: false,
};
const FIELDS = ['email', 'password', 'name', 'workspaceName'];

/** A form on one of the plain session endpoints; a second press while the first runs changes nothing. */
export function useSessionForm(path: string, onDone: () => Promise<void>): SessionForm {
  const { t } = useTranslation();
  const [state, setState] = useState(CALM);
  const running = useRef(false);

  async function submit(content: Record<string, unknown>): Promise<void> {
    if (running.current) return;
    running.current = true;
    setState({ ...CALM, busy: true });
    try {
      const { status, body } = await postJson<Refusal>(path, content);
      if (status < 300) await onDone();
      setState(status < 300 ? CALM : refused(status, body));
    } catch (thrown) {
      setState({ ...CALM, failure: toFailure(thrown) });
    } finally {
      running.current = false;
    }
  }

  function refused(status: number, body: Refusal | null): typeof CALM {
    const endedOn = endOfAccess(status, body);
    if (endedOn !== null) return { ...CALM, endedOn };
    if (status === 410) return { ...CALM, gone: true };
    if (status === 429)
      return { ...CALM, failure: new Failure('RATE_LIMITED', null, body?.retryAfterSeconds ?? null) };
    if (status === 422) return { ...CALM, problems: toProblems(body?.userErrors ?? [], FIELDS) };
    if (status === 401)
      return { ...CALM, problems: [{ path: 'password', message: t('identity:signIn.wrong') }] };
    return { ...CALM, failure: new Failure('INVALID_INPUT') };
  }

  const refuse = (problems: readonly Problem[]): void => setState({ ...CALM, problems });
  return { ...state, submit, refuse, errors: messagesByField(state.problems) };
}
