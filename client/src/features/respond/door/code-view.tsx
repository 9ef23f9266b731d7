import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { ErrorSummary } from '../../../ui/error-summary.js';
import { PageHeading } from '../../../ui/page-heading.js';
import { goTo } from '../../../ui/path.js';
import { firstPage } from '../course/first-page.js';
import { CODE_FIELD, CodeField, SendAgain, useCodeTitle } from './code-field.js';
import { useCodeTyping } from './code-typing.js';
import { closeDoor, openWithSession } from './door.js';
import type { AskedCode } from './link.js';

/** Something was answered already and this browser is new: the mailbox opens it, not the link alone (TRUST T4). */
export function CodeView({ asked }: { asked: AskedCode }): ReactNode {
  const { t } = useTranslation();
  const typing = useCodeTyping(asked, { onOpen: open, onDead: closeDoor });
  const { error } = typing;
  function press(event: FormEvent): void {
    event.preventDefault();
    typing.check();
  }
  return (
    <div className="stack stack--wide">
      <PageHeading title={useCodeTitle(typing.asked)} lead={t('respond:code.why')} />
      <form noValidate onSubmit={press} className="stack">
        <ErrorSummary problems={error === undefined ? [] : [{ path: CODE_FIELD, message: error }]} />
        <CodeField typing={typing} />
        <div className="row">
          <Button type="submit" kind="primary" busy={typing.busy === 'checking'}>
            {t('respond:code.continue')}
          </Button>
          <SendAgain typing={typing} />
        </div>
      </form>
      {typing.asked.help === null && <p className="ink-2">{t('respond:code.noMail')}</p>}
    </div>
  );
}

async function open(): Promise<void> {
  const assessment = await openWithSession();
  if (assessment !== null) goTo(firstPage(assessment), { replace: true });
}
