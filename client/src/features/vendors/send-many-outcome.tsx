import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../graphql/viewer.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { isTooEarly, type SendManyValues } from './send-many-fields.js';
import type { SendingLine, useSendingMany } from './sending-many.js';

export interface SendManyPart {
  lines: readonly SendingLine[];
  values: SendManyValues;
  sending: ReturnType<typeof useSendingMany>;
}

/** How many can go, the button that sends them, and how far it is. */
export function SendManyOutcome({ lines, values, sending }: SendManyPart): ReactNode {
  const { t } = useTranslation();
  const { mails } = useViewer();
  const { sendings, busy } = sending;
  const stateOf = (line: SendingLine) => sendings.get(line.vendor.id)?.state;
  const due = lines.filter((line) => line.isReady && stateOf(line) !== 'sent');
  const sent = lines.filter((line) => stateOf(line) === 'sent');
  const isOut = (line: SendingLine) => line.problem?.code === 'ASSESSMENT_OPEN' && stateOf(line) !== 'sent';
  const out = lines.filter(isOut);
  const hindered = lines.filter((line) => !line.isReady && !isOut(line) && stateOf(line) !== 'sent');
  return (
    <section className="stack" aria-label={t('vendors:sendMany.ready')}>
      {mails !== 'SERVER' && (
        <Notice title={t('vendors:sendMany.kept')}>{t('vendors:sendMany.keptWhat')}</Notice>
      )}
      <ul className="register-counts">
        {due.length > 0 && <li>{t('vendors:sendMany.due', { count: due.length })}</li>}
        {out.length > 0 && <li>{t('vendors:sendMany.out', { count: out.length })}</li>}
        {hindered.length > 0 && <li>{t('vendors:sendMany.hindered', { count: hindered.length })}</li>}
      </ul>
      <output className="stack" aria-live="polite">
        {busy && (
          <>
            {t('vendors:sendMany.underWay', { done: sent.length, count: sent.length + due.length })}
            <progress
              max={sent.length + due.length}
              value={sent.length}
              aria-label={t('vendors:sendMany.sending')}
            />
          </>
        )}
        {!busy && sent.length > 0 && (
          <strong>
            {t(mails === 'SERVER' ? 'vendors:sendMany.sent' : 'vendors:sendMany.keptMany', {
              count: sent.length,
            })}
          </strong>
        )}
      </output>
      <div className="row">
        <Button
          kind="primary"
          busy={busy}
          aria-disabled={due.length === 0 || isTooEarly(values)}
          onClick={() => void sending.send(due, { ...values, note: values.note.trim() || null })}
        >
          {t('vendors:sendMany.submit', { count: due.length })}
        </Button>
      </div>
    </section>
  );
}
