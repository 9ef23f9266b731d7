import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, toFailure } from '../../graphql/failure.js';
import type { ImportAnswer, ImportChoices } from './import-answer.js';
import { FileRefused, saveAs, sendTo } from '../../graphql/plain-doors.js';

export interface Importing {
  file: File | null;
  choices: ImportChoices;
  answer: ImportAnswer | null;
  /** The list that is being taken in, once somebody said so. */
  taking: string | null;
  busy: boolean;
  refusal: string | null;
  failure: Failure | null;
  choose: (file: File) => void;
  settle: (part: Partial<ImportChoices>) => void;
  apply: () => void;
  takeProblems: () => void;
}

interface State {
  file: File | null;
  choices: ImportChoices;
  answer: ImportAnswer | null;
  taking: string | null;
  busy: boolean;
  refusal: string | null;
  failure: Failure | null;
}

const NOTHING: State = {
  file: null,
  choices: { decisions: {} },
  answer: null,
  taking: null,
  busy: false,
  refusal: null,
  failure: null,
};

/** The file stays in the browser and goes along with each step: the server keeps it only while it is taken in. */
export function useImporting(): Importing {
  const [state, setState] = useState(NOTHING);
  const send = useSender();
  const turn = useRef(0);

  /** Only the newest look counts: an earlier answer may come late. */
  async function look(file: File, choices: ImportChoices): Promise<void> {
    const mine = (turn.current += 1);
    setState((now) => ({ ...now, file, choices, taking: null, busy: true, refusal: null, failure: null }));
    const part = await settled(async () => ({
      answer: (await (await send('/preview', file, choices)).json()) as ImportAnswer,
    }));
    if (mine === turn.current) setState((now) => ({ ...now, busy: false, ...part }));
  }

  async function act(work: (file: File) => Promise<Partial<State>>): Promise<void> {
    const { file } = state;
    if (file === null || state.busy) return;
    setState((now) => ({ ...now, busy: true, refusal: null, failure: null }));
    const part = await settled(() => work(file));
    setState((now) => ({ ...now, busy: false, ...part }));
  }

  return {
    ...state,
    choose: (file) => {
      setState(NOTHING);
      void look(file, NOTHING.choices);
    },
    settle: (part) => {
      if (state.file !== null) void look(state.file, { ...state.choices, ...part });
    },
    apply: () =>
      void act(async (file) => {
        const response = await send('', file, state.choices);
        const { id } = (await response.json()) as { id: string };
        return { taking: id };
      }),
    takeProblems: () =>
      void act(async (file) => {
        await saveAs(await send('/problems', file, state.choices));
        return {};
      }),
  };
}

function useSender() {
  const { i18n } = useTranslation();
  const language = i18n.language.startsWith('de') ? 'de' : 'en';
  return (step: string, file: File, choices: ImportChoices): Promise<Response> => {
    const form = new FormData();
    // The server reads the choices before the file.
    form.append('choices', JSON.stringify({ ...choices, language }));
    form.append('file', file);
    return sendTo(`/vendors/import${step}`, form);
  };
}

async function settled(work: () => Promise<Partial<State>>): Promise<Partial<State>> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof FileRefused) return { refusal: thrown.message };
    return { failure: toFailure(thrown) };
  }
}
