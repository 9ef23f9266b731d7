import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Missing, missing } from '@core/questionnaire/missing.js';
import { questionsOf } from '@core/questionnaire/questionnaire.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { fieldId } from '../../../ui/field.js';
import { PathLink } from '../../../ui/path.js';
import { questionPath } from '../course/paths.js';
import { answersIn, type BookState, contextIn, questionnaireIn } from '../saving/book-state.js';

/** The name of this list in the error summary. */
export const MISSING = 'missing';

export function missingIn(state: BookState) {
  return missing(questionnaireIn(state), answersIn(state), contextIn(state));
}

/** So many stand open on the page; the rest is one press away. */
const SHOWN = 10;

/** What keeps the answers from being sent, each with its way there. */
export function MissingList({ state }: { state: BookState }): ReactNode {
  const { t } = useTranslation();
  const left = missingIn(state);
  if (left.length === 0) return null;
  const rest = left.slice(SHOWN);
  return (
    <section
      className="notice notice--problem no-print"
      id={fieldId(MISSING)}
      tabIndex={-1}
      aria-labelledby="missing-title"
    >
      <h2 className="notice__title" id="missing-title">
        {t('respond:check.missing', { count: left.length })}
      </h2>
      <Links left={left.slice(0, SHOWN)} state={state} />
      {rest.length > 0 && (
        <Disclosure summary={t('respond:check.more', { count: rest.length })}>
          <Links left={rest} state={state} />
        </Disclosure>
      )}
    </section>
  );
}

function Links({ left, state }: { left: readonly Missing[]; state: BookState }): ReactNode {
  const { t } = useTranslation();
  const texts = new Map(questionsOf(questionnaireIn(state)).map(({ id, text }) => [id, text]));
  return (
    <ul className="respond-missing">
      {left.map(({ question, reason }) => (
        <li key={question}>
          <PathLink className="respond-link" to={questionPath(question, true)}>
            {texts.get(question)}
          </PathLink>
          {reason === 'invalid' && <span className="ink-2"> {t('respond:check.invalid')}</span>}
        </li>
      ))}
    </ul>
  );
}
