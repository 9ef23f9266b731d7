import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, toFailure } from '../../../graphql/failure.js';
import { type AskedCode, type DeadLink, linkToken, startSession } from './link.js';
import { readCode, typeCode, type TypedCode } from './mail-code.js';

export interface CodeTyping extends Shown {
  readonly asked: AskedCode;
  readonly typed: string;
  change(typed: string): void;
  check(): void;
  sendAgain(): void;
}

interface Shown {
  readonly error?: string;
  readonly failure?: Failure;
  readonly busy?: 'checking' | 'sending';
  /** Another code was asked for on this page. */
  readonly isSentAgain?: boolean;
}

interface Ends {
  onOpen: () => Promise<void>;
  onDead: (dead: DeadLink) => void;
}

/** Typing the code from the mail: what was typed, what is wrong with it, and asking for another. */
export function useCodeTyping(first: AskedCode, ends: Ends): CodeTyping {
  const [asked, setAsked] = useState(first);
  const [typed, setTyped] = useState('');
  const { shown, run } = useOneAct();
  const wordsFor = useProblemWords();

  async function checked(token: string): Promise<Shown> {
    const code = readCode(typed);
    if (code === null) return { error: wordsFor({ kind: 'missing' }) };
    const result = await typeCode(token, code);
    if (result.kind === 'open') await ends.onOpen();
    else if (result.kind === 'dead') ends.onDead(result.dead);
    else return { error: wordsFor(result) };
    return {};
  }

  async function sentAgain(token: string): Promise<Shown> {
    const result = await startSession(token);
    if (result.kind === 'open') await ends.onOpen();
    if (result.kind === 'dead') ends.onDead(result.dead);
    if (result.kind === 'code') setAsked(result.asked);
    setTyped('');
    return { isSentAgain: result.kind === 'code' };
  }

  const check = () => void run('checking', checked);
  return { asked, typed, ...shown, change: setTyped, check, sendAgain: () => void run('sending', sentAgain) };
}

/** One thing at a time: a second press does nothing while the first is on its way. */
function useOneAct() {
  const [shown, show] = useState<Shown>({});
  async function run(
    busy: NonNullable<Shown['busy']>,
    act: (token: string) => Promise<Shown>,
  ): Promise<void> {
    if (shown.busy !== undefined) return;
    show({ busy });
    try {
      show(await act(linkToken() ?? ''));
    } catch (thrown) {
      show({ failure: toFailure(thrown) });
    }
  }
  return { shown, run };
}

type Problem = Exclude<TypedCode, { kind: 'open' | 'dead' }> | { kind: 'missing' };

function useProblemWords() {
  const { t } = useTranslation();
  return (problem: Problem): string => {
    if (problem.kind !== 'wrong') return t(`respond:code.${problem.kind}`);
    return problem.triesLeft === 0
      ? t('respond:code.spent')
      : t('respond:code.wrong', { count: problem.triesLeft });
  };
}
