import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EndAcceptanceDocument, type RiskDetailFragment } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { say } from '../../ui/undo.js';
import { afterChange } from './after-change.js';
import { ownNames } from './own-names.js';
import { ReasonAct } from './reason-act.js';

export function EndAcceptance({ risk }: { risk: RiskDetailFragment }): ReactNode {
  const { t } = useTranslation();
  const form = useMutationForm(EndAcceptanceDocument, {
    payload: (data) => ownNames(data.endAcceptance, 'end'),
    fields: ['end-reason'],
    onDone: async () => {
      await afterChange(risk);
      say(t('risks:acceptance.endedNow'));
    },
  });
  const { id, version: expectedVersion } = risk;
  return (
    <ReasonAct
      name="end"
      summary={risk.acceptance === 'ASKED' ? t('risks:acceptance.withdraw') : t('risks:acceptance.end')}
      button={t('risks:acceptance.endNow')}
      form={form}
      onSubmit={(reason) => void form.submit({ input: { id, expectedVersion, reason } })}
    />
  );
}
