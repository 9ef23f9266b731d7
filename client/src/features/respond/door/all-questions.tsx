import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { choicesOf } from '@core/questionnaire/choices.js';
import type { Question, Questionnaire } from '@core/questionnaire/questionnaire.js';
import { type Failure, toFailure } from '../../../graphql/failure.js';
import { Button } from '../../../ui/button.js';
import { ErrorFace } from '../../../ui/error-face.js';
import { closeDoor } from './door.js';
import { questionsBehindLink } from './link.js';

/** Whoever is to answer sees first what will be asked, and prints it for the colleagues who know (UX section 3). */
export function AllQuestions({ isPart }: { isPart: boolean }): ReactNode {
  const { t } = useTranslation();
  const { questionnaire, failure, busy, read } = useQuestions();
  if (questionnaire !== null) return <Questions questionnaire={questionnaire} isPart={isPart} />;
  return (
    <>
      {failure !== null && <ErrorFace failure={failure} />}
      <div className="no-print">
        <Button busy={busy} onClick={() => void read()}>
          {t(isPart ? 'respond:allQuestions.showPart' : 'respond:allQuestions.show')}
        </Button>
      </div>
    </>
  );
}

function Questions({ questionnaire, isPart }: { questionnaire: Questionnaire; isPart: boolean }): ReactNode {
  const { t } = useTranslation();
  return (
    <section className="stack" aria-labelledby="all-questions">
      <h2 id="all-questions">
        {t(isPart ? 'respond:allQuestions.titlePart' : 'respond:allQuestions.title')}
      </h2>
      <p>{t('respond:allQuestions.what')}</p>
      <div className="no-print">
        <Button onClick={() => print()}>{t('respond:allQuestions.print')}</Button>
      </div>
      {questionnaire.sections.map(({ id, title, questions }) => (
        <section key={id} className="stack" lang={questionnaire.language} aria-labelledby={`asked-${id}`}>
          <h3 id={`asked-${id}`}>{title}</h3>
          <ul>
            {questions.map((question) => (
              <li key={question.id}>
                {question.text}
                <Choices question={question} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function Choices({ question }: { question: Question }): ReactNode {
  const labels = choicesOf(question).map(({ label }) => label);
  return labels.length === 0 ? null : <div className="ink-2">{labels.join(' · ')}</div>;
}

function useQuestions() {
  const [questionnaire, setQuestionnaire] = useState<Questionnaire | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  async function read(): Promise<void> {
    setBusy(true);
    setFailure(null);
    try {
      const asked = await questionsBehindLink();
      if (asked.ok) setQuestionnaire(asked.questionnaire);
      else closeDoor(asked.dead);
    } catch (thrown) {
      setFailure(toFailure(thrown));
    } finally {
      setBusy(false);
    }
  }
  return { questionnaire, failure, busy, read };
}
