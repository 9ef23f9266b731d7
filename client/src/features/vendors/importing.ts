import { useState } from 'react';
import { saveAs, sendTo } from '../../graphql/plain-doors.js';
import { useLanguage } from '../../i18n/use-language.js';
import { useUnsaved } from '../../ui/unsaved.js';
import { type FileSteps, useFileSteps } from '../../workspace/file-steps.js';
import type { ImportAnswer, ImportChoices } from './import-answer.js';

interface Outcome {
  choices: ImportChoices;
  answer: ImportAnswer | null;
  /** The list that is being taken in, once somebody said so. */
  taking: string | null;
}

export interface Importing extends FileSteps, Outcome {
  choose: (file: File) => void;
  settle: (part: Partial<ImportChoices>) => void;
  apply: () => void;
  /** The whole list with what is wrong in it and what it changes. */
  takeProblems: () => void;
  /** Only the rows that stay out. */
  takeRowsToMend: () => void;
}

const NOTHING: Outcome = { choices: { decisions: {} }, answer: null, taking: null };

/** A look at the list after each choice, the list taken in, its problems as a file. */
export function useImporting(): Importing {
  const { steps, step } = useFileSteps();
  const [outcome, setOutcome] = useState(NOTHING);
  const send = useSender();
  const unsaved = useUnsaved();
  const { choices } = outcome;

  async function look(file: File, wanted: ImportChoices): Promise<void> {
    setOutcome((now) => ({ ...now, choices: wanted, taking: null }));
    const answer = await step(file, async () => {
      return (await (await send('/preview', file, wanted)).json()) as ImportAnswer;
    });
    if (answer !== null) setOutcome((now) => ({ ...now, answer }));
  }

  async function takeIn(file: File): Promise<void> {
    const list = await step(file, async () => {
      return (await (await send('', file, choices)).json()) as { id: string };
    });
    if (list === null) return;
    unsaved.letGo();
    setOutcome((now) => ({ ...now, taking: list.id }));
  }

  const atRest = (act: (file: File) => Promise<unknown>) => () => {
    if (steps.file !== null && !steps.busy) void act(steps.file);
  };

  return {
    ...steps,
    ...outcome,
    choose: (file) => {
      unsaved.letGo();
      setOutcome(NOTHING);
      void look(file, NOTHING.choices);
    },
    settle: (part) => {
      if (Object.keys(part).length > 0) unsaved.touch();
      if (steps.file !== null) void look(steps.file, { ...choices, ...part });
    },
    apply: atRest(takeIn),
    takeProblems: atRest((file) => step(file, async () => saveAs(await send('/problems', file, choices)))),
    takeRowsToMend: atRest((file) => step(file, async () => saveAs(await send('/to-mend', file, choices)))),
  };
}

function useSender() {
  const language = useLanguage();
  return (step: string, file: File, choices: ImportChoices): Promise<Response> => {
    const form = new FormData();
    // The server reads the choices before the file.
    form.append('choices', JSON.stringify({ ...choices, language }));
    form.append('file', file);
    return sendTo(`/vendors/import${step}`, form);
  };
}
