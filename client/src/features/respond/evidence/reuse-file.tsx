import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '@core/questionnaire/questionnaire.js';
import { Button } from '../../../ui/button.js';
import type { Evidence, EvidenceBook } from './evidence-book.js';

interface ReuseFileProps {
  question: Question;
  evidence: EvidenceBook;
  files: readonly Evidence[];
}

/** A report that answers ten questions is handed in once. */
export function ReuseFile({ question, evidence, files }: ReuseFileProps): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const [chosen, setChosen] = useState('');
  const others = otherFiles(files, question.id);
  const first = others[0];
  if (first === undefined) return null;
  const file = others.find((one) => one.id === chosen) ?? first;
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {t('respond:evidence.reuse')}
      </label>
      <div className="row">
        <select id={id} className="input" value={file.id} onChange={(event) => setChosen(event.target.value)}>
          {others.map((one) => (
            <option key={one.id} value={one.id}>
              {one.fileName}
            </option>
          ))}
        </select>
        <Button onClick={() => void evidence.reuse(file.id, question.id)}>
          {t('respond:evidence.reuseThis')}
        </Button>
      </div>
    </div>
  );
}

/** Each file once, and none that this question has already. */
function otherFiles(files: readonly Evidence[], question: string): Evidence[] {
  const here = new Set(files.filter(({ questionId }) => questionId === question).map(({ sha256 }) => sha256));
  const found = new Map<string, Evidence>();
  for (const file of files)
    if (file.state === 'ATTACHED' && !here.has(file.sha256)) found.set(file.sha256, file);
  return [...found.values()];
}
