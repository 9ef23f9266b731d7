import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeSince } from '@core/risk/changed-since.js';
import type { RiskDetailFragment } from '../../graphql/staff.generated.js';
import { useMay, useViewer } from '../../graphql/viewer.js';
import { Notice } from '../../ui/notice.js';
import { AcceptanceRecord } from './acceptance-record.js';
import { AnswerAcceptance } from './answer-acceptance.js';
import { AskAcceptance } from './ask-acceptance.js';
import { BegunForm } from './begun-form.js';
import { EndAcceptance } from './end-acceptance.js';

/** Facts have moved since somebody accepted it: the record shows another risk than there is today. */
export function StaleNotice({ risk }: { risk: RiskDetailFragment }): ReactNode {
  const { t } = useTranslation();
  const changes = (risk.acceptances[0]?.changes ?? []) as readonly ChangeSince[];
  if (changes.length === 0) return null;
  return (
    <Notice tone="problem" title={t('risks:stale.title')}>
      <p>{t('risks:stale.what')}</p>
      <ul>
        {changes.map((change) => (
          <li key={change.kind + (change.before ?? '') + (change.after ?? '')}>
            {t(`risks:stale.${change.kind}`, { before: change.before ?? '–', after: change.after ?? '–' })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Living with it: one person asks, another one with authority for its band answers, for a time. */
export function AcceptancePanel({ risk }: { risk: RiskDetailFragment }): ReactNode {
  const { t } = useTranslation();
  const mayEdit = useMay('risks.edit');
  const isLive = risk.state === 'OPEN' || risk.state === 'ACCEPTED';
  const [newest, ...earlier] = risk.acceptances;
  if (!isLive && newest === undefined) return null;
  return (
    <section className="panel stack" aria-labelledby="acceptance">
      <h2 id="acceptance">{t('risks:acceptance.label')}</h2>
      {risk.acceptance === 'ENDED' && (
        <Notice tone="problem" title={t('risks:acceptance.over')}>
          <p>{t('risks:acceptance.overWhat')}</p>
        </Notice>
      )}
      {newest !== undefined && <AcceptanceRecord acceptance={newest} />}
      {isLive && (
        <BegunForm risk={risk}>
          {(begun, _touch, release) => <NextWord risk={begun} onRelease={release} />}
        </BegunForm>
      )}
      {mayEdit && (risk.acceptance === 'ASKED' || risk.acceptance === 'ACCEPTED') && (
        <EndAcceptance risk={risk} />
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{t('risks:acceptance.earlier', { count: earlier.length })}</summary>
          {earlier.map((one) => (
            <AcceptanceRecord key={one.id} acceptance={one} />
          ))}
        </details>
      )}
    </section>
  );
}

interface NextWordProps {
  risk: RiskDetailFragment;
  onRelease: () => void;
}

/** A request, or the answer to one; nobody answers their own. */
function NextWord({ risk, onRelease }: NextWordProps): ReactNode {
  const { t } = useTranslation();
  const [newest] = risk.acceptances;
  const viewer = useViewer();
  const mayEdit = useMay('risks.edit');
  const mayAccept = useMay('risks.accept');
  if (risk.acceptance === 'ACCEPTED') return null;
  if (risk.acceptance !== 'ASKED') return mayEdit && <AskAcceptance risk={risk} onRelease={onRelease} />;
  if (newest?.askedBy?.id === viewer.person.id)
    return <p className="ink-2">{t('risks:acceptance.notYourself')}</p>;
  if (!mayAccept || newest === undefined) return null;
  return <AnswerAcceptance risk={risk} asked={newest} onRelease={onRelease} />;
}
