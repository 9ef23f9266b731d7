import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '@core/questionnaire/questionnaire.js';
import { Notice } from '../../../ui/notice.js';
import { KeyValues } from '../../../ui/key-values.js';
import { PathLink } from '../../../ui/path.js';
import { courseOf } from '../course/course.js';
import { questionPath } from '../course/paths.js';
import { isClosedAgain, openIdsIn } from '../course/reopened.js';
import { EvidenceNames } from '../evidence/evidence-names.js';
import { useEvidence } from '../evidence/use-evidence.js';
import type { OpenBook } from '../door/in-door.js';
import { draftIn, questionnaireIn } from '../saving/book-state.js';
import { AnswerText } from './answer-text.js';

interface AnswerListProps extends OpenBook {
  canChange?: boolean;
}

/** Question and answer, section by section; answers that no longer apply stand below, greyed. */
export function AnswerList({ book, state, canChange = false }: AnswerListProps): ReactNode {
  const language = questionnaireIn(state).language;
  const files = useEvidence(book).state.evidence;
  const open = openIdsIn(state);
  const isOpen = ({ id }: Question): boolean => canChange && (open?.has(id) ?? true);
  const documented = new Set(files.map(({ questionId }) => questionId));
  return courseOf(state, documented).map(({ section, asked, hidden }) => (
    <section key={section.id} className="stack" aria-labelledby={`section-${section.id}`}>
      <h2 id={`section-${section.id}`} lang={language}>
        {section.title}
      </h2>
      <KeyValues
        rows={asked.map((question) => ({
          key: question.id,
          label: <span lang={language}>{question.text}</span>,
          value: <Given question={question} book={book} state={state} />,
          action: isOpen(question) ? <Change question={question} /> : undefined,
        }))}
      />
      {hidden.length > 0 && <PutAside questions={hidden} book={book} state={state} />}
    </section>
  ));
}

function Given({ question, book, state }: OpenBook & { question: Question }): ReactNode {
  const { t } = useTranslation();
  const asked = state.saved.get(question.id)?.asked ?? null;
  return (
    <>
      <AnswerText question={question} draft={draftIn(state, question.id)} />
      <EvidenceNames book={book} question={question.id} isClosed={isClosedAgain(state, question.id)} />
      {asked !== null && (
        <Notice title={t('respond:question.asked', { sender: state.assessment.landing.senderName })}>
          <p>{asked}</p>
        </Notice>
      )}
    </>
  );
}

function Change({ question }: { question: Question }): ReactNode {
  const { t } = useTranslation();
  return (
    <PathLink className="respond-link no-print" to={questionPath(question.id, true)}>
      {t('respond:check.change')}
      <span className="visually-hidden"> {question.text}</span>
    </PathLink>
  );
}

function PutAside({ questions, book, state }: OpenBook & { questions: readonly Question[] }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="respond-aside">
      <h3>{t('respond:check.aside')}</h3>
      <p>{t('respond:check.asideWhat')}</p>
      <KeyValues
        rows={questions.map((question) => ({
          key: question.id,
          label: question.text,
          value: (
            <>
              <AnswerText question={question} draft={draftIn(state, question.id)} />
              <EvidenceNames book={book} question={question.id} />
            </>
          ),
        }))}
      />
    </div>
  );
}
