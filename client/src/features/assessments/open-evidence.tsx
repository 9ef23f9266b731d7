import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, toFailure } from '../../graphql/failure.js';
import { Button } from '../../ui/button.js';
import { downloadFrom } from '../../ui/download.js';
import { ErrorFace } from '../../ui/error-face.js';
import { wayToEvidence } from './evidence-bytes.js';

/** The way to a document holds for a minute and one use, so it is asked for when it is pressed. */
export function OpenEvidence({ id, fileName }: { id: string; fileName: string }): ReactNode {
  const { t } = useTranslation();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  async function open(): Promise<void> {
    setFailure(null);
    try {
      const way = await wayToEvidence(id);
      setProblem(way.problem);
      if (way.href !== null) downloadFrom(way.href, fileName);
    } catch (thrown) {
      setFailure(toFailure(thrown));
    }
  }
  return (
    <>
      <Button onClick={() => void open()}>{t('assessments:evidence.open', { name: fileName })}</Button>
      {problem !== null && (
        <p className="field__error" role="alert">
          {problem}
        </p>
      )}
      {failure !== null && <ErrorFace failure={failure} />}
    </>
  );
}
