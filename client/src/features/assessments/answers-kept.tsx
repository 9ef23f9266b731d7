import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import {
  type AssessmentHeadFragment,
  HoldAnswersDocument,
  ReleaseAnswersDocument,
} from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { useMay } from '../../graphql/viewer.js';
import { useFormats } from '../../i18n/dates.js';
import { Button } from '../../ui/button.js';
import { DayText } from '../../ui/day-text.js';
import { Notice } from '../../ui/notice.js';
import { ReasonDialog } from '../../workspace/reason-dialog.js';

type Kept = Pick<AssessmentHeadFragment, 'id' | 'answersEndOn' | 'answersDeletedAt' | 'answersHold'>;

/** Whether the answers are still there, and for how long; nothing while no end is in sight. */
export function AnswersKept({ assessment }: { assessment: Kept }): ReactNode {
  const { answersDeletedAt, answersHold, answersEndOn } = assessment;
  if (answersDeletedAt != null) return <AnswersGone at={answersDeletedAt} />;
  if (answersHold != null) return <OnHold assessment={assessment} hold={answersHold} />;
  return answersEndOn == null ? null : <Announced assessment={assessment} on={answersEndOn} />;
}

/** Stands wherever the answers would be read. */
export function AnswersGone({ at }: { at: string }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Notice title={t('assessments:kept.gone', { at: formats.moment(at) })}>
      <p>{t('assessments:kept.goneWhat')}</p>
    </Notice>
  );
}

function Announced({ assessment, on }: { assessment: Kept; on: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <Notice
      title={
        <>
          {t('assessments:kept.announced')} <DayText day={on} />
        </>
      }
    >
      <p>{t('assessments:kept.announcedWhat')}</p>
      <HoldAnswers assessment={assessment} />
    </Notice>
  );
}

/** For whoever may: the answers are needed longer. */
export function HoldAnswers({ assessment }: { assessment: Kept }): ReactNode {
  const { t } = useTranslation();
  const mayHold = useMay('decisions.make');
  const [asking, setAsking] = useState(false);
  const form = useMutationForm(HoldAnswersDocument, {
    payload: (data) => data.holdAnswers,
    fields: ['reason'],
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: ['assessment', assessment.id] });
      setAsking(false);
    },
  });
  if (!mayHold) return null;
  return (
    <div>
      <Button onClick={() => setAsking(true)}>{t('assessments:kept.hold')}</Button>
      {asking && (
        <ReasonDialog
          title={t('assessments:kept.holdTitle')}
          what={t('assessments:kept.holdWhat')}
          missing={t('assessments:kept.reasonMissing')}
          submit={t('assessments:kept.hold')}
          form={form}
          onSubmit={(reason) => void form.submit({ input: { assessmentId: assessment.id, reason } })}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}

type Hold = NonNullable<Kept['answersHold']>;

function OnHold({ assessment, hold }: { assessment: Kept; hold: Hold }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const mayRelease = useMay('decisions.make');
  const [asking, setAsking] = useState(false);
  const form = useMutationForm(ReleaseAnswersDocument, {
    payload: (data) => data.releaseAnswers,
    fields: ['reason'],
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: ['assessment', assessment.id] });
      setAsking(false);
    },
  });
  return (
    <Notice title={t('assessments:kept.held')}>
      <p>{hold.reason ?? t('staff:withheld')}</p>
      <p className="ink-2">
        {t('assessments:kept.heldBy', { name: hold.heldBy.name, at: formats.moment(hold.heldAt) })}
      </p>
      {mayRelease && <Button onClick={() => setAsking(true)}>{t('assessments:kept.release')}</Button>}
      {asking && (
        <ReasonDialog
          title={t('assessments:kept.releaseTitle')}
          what={t('assessments:kept.releaseWhat')}
          missing={t('assessments:kept.reasonMissing')}
          submit={t('assessments:kept.release')}
          form={form}
          onSubmit={(reason) => void form.submit({ input: { id: hold.id, reason } })}
          onClose={() => setAsking(false)}
        />
      )}
    </Notice>
  );
}
