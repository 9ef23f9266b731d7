import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/notice.js';
import { PageHeading } from '../../../ui/page-heading.js';
import { PathLink } from '../../../ui/path.js';
import { HAND_OVER, OVERVIEW, questionPath } from '../course/paths.js';
import { InDoor, type OpenBook } from '../door/in-door.js';
import { Told } from '../door/told.js';
import { PassOnForm } from './pass-on-form.js';
import { PassingList } from './passing-list.js';
import { usePassings } from './use-passings.js';

/** Parts go to colleagues, of whichever company, and come back here. */
export function PassOnPage(): ReactNode {
  return <InDoor>{(open) => <PassOn {...open} />}</InDoor>;
}

function PassOn(open: OpenBook): ReactNode {
  const { t } = useTranslation();
  const { isLead, isReadOnly } = open.state.assessment;
  const question = new URLSearchParams(location.search).get('question');
  const back = question === null ? OVERVIEW : questionPath(question);
  return (
    <div className="stack stack--wide">
      <PageHeading
        back={
          <PathLink className="respond-link no-print" to={back}>
            <span aria-hidden="true">‹</span>
            {t('respond:nav.back')}
          </PathLink>
        }
        title={t('respond:pass.title')}
        lead={isLead && !isReadOnly ? t('respond:pass.lead') : t('respond:pass.notYours')}
      />
      {isLead && !isReadOnly && <Parts {...open} question={question} />}
    </div>
  );
}

function Parts({ question, ...open }: OpenBook & { question: string | null }): ReactNode {
  const { t } = useTranslation();
  const { passings, show, hasFailed } = usePassings();
  const [sentTo, setSentTo] = useState<string | null>(null);
  return (
    <>
      {sentTo !== null && (
        <Told key={passings.length} title={t('respond:pass.done', { name: sentTo })}>
          <p>{t('respond:pass.doneWhat')}</p>
        </Told>
      )}
      <PassOnForm
        key={passings.length}
        {...open}
        question={question}
        onPassed={(name, now) => {
          setSentTo(name);
          show(now);
        }}
      />
      {hasFailed && (
        <Notice tone="problem" live>
          <p>{t('respond:pass.failed')}</p>
        </Notice>
      )}
      <PassingList {...open} passings={passings} onChanged={show} />
      <PathLink className="respond-link" to={HAND_OVER}>
        {t('respond:pass.whole')}
      </PathLink>
    </>
  );
}
