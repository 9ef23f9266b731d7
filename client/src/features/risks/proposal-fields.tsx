import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type ProposalRules, SEVERITIES } from '@core/risk/proposal-rules.js';
import { Select } from '../../ui/select.js';
import { TextArea } from '../../ui/text-area.js';

interface ProposalFieldsProps {
  proposals: ProposalRules;
  onChange: (proposals: ProposalRules) => void;
}

/** Which findings propose a risk at all, and which rules are silent because their drafts were noise. */
export function ProposalFields({ proposals, onChange }: ProposalFieldsProps): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <Select
        name="from"
        label={t('risks:rules.from')}
        choices={SEVERITIES.map((severity) => ({ value: severity, label: t(`ui:band.${severity}`) }))}
        value={proposals.from}
        onChange={(event) => {
          const from = SEVERITIES.find((one) => one === event.target.value);
          onChange({ ...proposals, from: from ?? proposals.from });
        }}
      />
      <TextArea
        name="silent"
        rows={3}
        optional
        label={t('risks:rules.silent')}
        hint={t('risks:rules.silentHint')}
        value={proposals.silent.join('\n')}
        onChange={(event) => onChange({ ...proposals, silent: linesOf(event.target.value) })}
      />
    </>
  );
}

/** The last line may still be written. */
function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return text === '' ? [] : lines.filter((line, at) => line !== '' || at === lines.length - 1);
}
