import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { questionsOf } from '@core/questionnaire/questionnaire.js';
import { LinkOut } from '../../../ui/link.js';
import { Notice } from '../../../ui/notice.js';
import { type Assessment, type BookState, questionnaireIn } from '../saving/book-state.js';

/** What the finished review asks about the answers, in one place. */
export function AskedList({ state }: { state: BookState }): ReactNode {
  const { t } = useTranslation();
  const { assessment, saved } = state;
  const questionnaire = questionnaireIn(state);
  const asks = questionsOf(questionnaire).flatMap(({ id, text }) => {
    const ask = saved.get(id)?.asked ?? null;
    return ask === null ? [] : [{ id, text, ask }];
  });
  // While questions are open again, each says so itself; a review that goes on has asked nothing yet.
  if (assessment.state !== 'DONE' || asks.length === 0) return null;
  return (
    <Notice title={t('respond:asked.title', { count: asks.length, ...assessment.landing })}>
      <dl className="respond-asked">
        {asks.map(({ id, text, ask }) => (
          <div key={id}>
            <dt lang={questionnaire.language}>{text}</dt>
            <dd className="respond-note">{ask}</dd>
          </div>
        ))}
      </dl>
      <HowToReply assessment={assessment} count={asks.length} />
    </Notice>
  );
}

/** By the mail where one went out; else here, or to the address of whoever asks. A colleague replies to nobody. */
function HowToReply({ assessment, count }: { assessment: Assessment; count: number }): ReactNode {
  const { t } = useTranslation();
  const { areAsksMailed, isLead, landing } = assessment;
  if (!isLead) return null;
  if (areAsksMailed) return <p>{t('respond:asked.byMail', { count })}</p>;
  return (
    <p>
      {t('respond:asked.byHand', landing)}{' '}
      <LinkOut href={`mailto:${landing.senderEmail}`}>{landing.senderEmail}</LinkOut>
    </p>
  );
}
