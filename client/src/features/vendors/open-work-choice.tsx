import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenWork } from '../../graphql/staff.generated.js';
import { useMay } from '../../graphql/viewer.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { TextArea } from '../../ui/text-area.js';
import type { ArchivingCounts } from './archiving-counts.js';

interface OpenWorkChoiceProps {
  counts: ArchivingCounts;
  value: OpenWork;
  onChange: (value: OpenWork) => void;
  reason: string;
  onReason: (reason: string) => void;
  error: string | undefined;
}

/** Counts the risks and conditions that are open, and asks whether their groups go on with them. */
export function OpenWorkChoice({ counts, value, onChange, ...of }: OpenWorkChoiceProps): ReactNode {
  const { t } = useTranslation();
  const mayCloseRisks = useMay('risks.edit');
  const mayWaive = useMay('decisions.make');
  const { unsettledRisks, askedAcceptances, openConditions } = counts;
  const mayClose = (unsettledRisks === 0 || mayCloseRisks) && (openConditions === 0 || mayWaive);
  const choices = mayClose ? (['KEEP', 'CLOSE'] as const) : (['KEEP'] as const);
  return (
    <>
      <ul>
        {unsettledRisks > 0 && (
          <li>
            {t('vendors:archiving.openWork.risks', { count: unsettledRisks })}
            {askedAcceptances > 0 &&
              ` ${t('vendors:archiving.openWork.acceptances', { count: askedAcceptances })}`}
          </li>
        )}
        {openConditions > 0 && (
          <li>{t('vendors:archiving.openWork.conditions', { count: openConditions })}</li>
        )}
      </ul>
      <RadioGroup
        name="open-work"
        label={t('vendors:archiving.openWork.what')}
        value={value}
        onChange={(chosen) => onChange(chosen as OpenWork)}
        choices={choices.map((choice) => ({
          value: choice,
          label: t(`vendors:archiving.openWork.${choice}.label`),
          hint: t(`vendors:archiving.openWork.${choice}.hint`),
        }))}
      />
      {!mayClose && <p className="ink-2">{t('vendors:archiving.openWork.mayNotClose')}</p>}
      {value === 'CLOSE' && (
        <TextArea
          name="open-work-reason"
          rows={3}
          label={t('vendors:archiving.openWork.reason')}
          error={of.error}
          value={of.reason}
          onChange={(event) => of.onReason(event.target.value)}
        />
      )}
    </>
  );
}
