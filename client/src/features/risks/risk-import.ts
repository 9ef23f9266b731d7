import { useState } from 'react';
import { sendTo } from '../../graphql/plain-doors.js';
import { queryClient } from '../../graphql/query-client.js';
import { useLanguage } from '../../i18n/use-language.js';
import { type FileSteps, useFileSteps } from '../../workspace/file-steps.js';

/** What the server says of a list: of all rows how many, of the first that wait what is wrong. */
export interface RiskImportAnswer {
  counts: { add: number; same: number; problem: number };
  problems: { row: number; statement: string; problems: string[] }[];
}

interface Outcome {
  /** Of the look before; after taking in, of the rows that came in. */
  answer: RiskImportAnswer | null;
  isDone: boolean;
}

export interface RiskImporting extends FileSteps, Outcome {
  choose: (file: File) => void;
  look: () => void;
  apply: () => void;
}

const NOTHING: Outcome = { answer: null, isDone: false };

/** A look at the list before anything is written, and the list taken in. */
export function useRiskImport(): RiskImporting {
  const { steps, step } = useFileSteps();
  const [outcome, setOutcome] = useState(NOTHING);
  const send = useSender();
  const { file, busy } = steps;

  async function take(list: File, path: '/preview' | ''): Promise<void> {
    const answer = await step(list, () => send(path, list));
    if (answer !== null) setOutcome({ answer, isDone: path === '' });
    if (path === '') await queryClient.invalidateQueries({ queryKey: ['risks'] });
  }

  return {
    ...steps,
    ...outcome,
    choose: (list) => {
      setOutcome(NOTHING);
      void take(list, '/preview');
    },
    look: () => {
      if (file !== null) void take(file, '/preview');
    },
    apply: () => {
      if (file !== null && !busy) void take(file, '');
    },
  };
}

function useSender() {
  const language = useLanguage();
  return async (step: string, file: File): Promise<RiskImportAnswer> => {
    const form = new FormData();
    // The server reads the language before the file.
    form.append('language', language);
    form.append('file', file);
    return (await (await sendTo(`/risks/import${step}`, form)).json()) as RiskImportAnswer;
  };
}
