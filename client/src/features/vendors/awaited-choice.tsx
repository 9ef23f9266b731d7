import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwaitedAssessments } from '../../graphql/staff.generated.js';
import { useMay } from '../../graphql/viewer.js';
import { RadioGroup } from '../../ui/radio-group.js';

interface AwaitedChoiceProps {
  /** How many questionnaires are out; at least one. */
  count: number;
  value: AwaitedAssessments;
  onChange: (value: AwaitedAssessments) => void;
}

/** Says who is still asked to answer, and what becomes of that. */
export function AwaitedChoice({ count, value, onChange }: AwaitedChoiceProps): ReactNode {
  const { t } = useTranslation();
  const mayWithdraw = useMay('assessments.send');
  const choices = mayWithdraw ? (['GO_ON', 'WITHDRAW'] as const) : (['GO_ON'] as const);
  return (
    <>
      <p>{t('vendors:archiving.awaited', { count })}</p>
      <RadioGroup
        name="awaited"
        label={t('vendors:archiving.what')}
        value={value}
        onChange={(chosen) => onChange(chosen as AwaitedAssessments)}
        choices={choices.map((choice) => ({
          value: choice,
          label: t(`vendors:archiving.${choice}.label`),
          hint: t(`vendors:archiving.${choice}.hint`),
        }))}
      />
      {!mayWithdraw && <p className="ink-2">{t('vendors:archiving.mayNotWithdraw')}</p>}
    </>
  );
}
