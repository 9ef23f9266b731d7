import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, toFailure } from '../../graphql/failure.js';
import { FileRefused, sendTo } from '../../graphql/plain-doors.js';
import { queryClient } from '../../graphql/query-client.js';

/** What the server says of a list: of all rows how many, of the first that wait what is wrong. */
export interface RiskImportAnswer {
  counts: { add: number; same: number; problem: number };
  problems: { row: number; statement: string; problems: string[] }[];
}

interface State {
  file: File | null;
  /** Of the look before; after taking in, of the rows that came in. */
  answer: RiskImportAnswer | null;
  isDone: boolean;
  busy: boolean;
  refusal: string | null;
  failure: Failure | null;
}

export interface RiskImporting extends State {
  choose: (file: File) => void;
  look: () => void;
  apply: () => void;
}

const NOTHING: State = {
  file: null,
  answer: null,
  isDone: false,
  busy: false,
  refusal: null,
  failure: null,
};

/** The file stays in the browser and goes along with both steps: the server keeps it for neither. */
export function useRiskImport(): RiskImporting {
  const [state, setState] = useState(NOTHING);
  const send = useSender();
  const turn = useRef(0);

  /** Only the newest step counts: an earlier answer may come late. */
  async function take(file: File, step: '/preview' | ''): Promise<void> {
    const mine = (turn.current += 1);
    setState((now) => ({ ...now, file, busy: true, refusal: null, failure: null }));
    const part = await settled(async () => ({ answer: await send(step, file), isDone: step === '' }));
    if (mine === turn.current) setState((now) => ({ ...now, busy: false, ...part }));
    if (part.isDone === true) await queryClient.invalidateQueries({ queryKey: ['risks'] });
  }

  return {
    ...state,
    choose: (file) => {
      setState(NOTHING);
      void take(file, '/preview');
    },
    look: () => {
      if (state.file !== null) void take(state.file, '/preview');
    },
    apply: () => {
      if (state.file !== null && !state.busy) void take(state.file, '');
    },
  };
}

function useSender() {
  const { i18n } = useTranslation();
  const language = i18n.language.startsWith('de') ? 'de' : 'en';
  return async (step: string, file: File): Promise<RiskImportAnswer> => {
    const form = new FormData();
    // The server reads the language before the file.
    form.append('language', language);
    form.append('file', file);
    return (await (await sendTo(`/risks/import${step}`, form)).json()) as RiskImportAnswer;
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
