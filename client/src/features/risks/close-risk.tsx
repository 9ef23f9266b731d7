import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CloseRiskDocument,
  ReopenRiskDocument,
  type RiskDetailFragment,
} from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { say } from '../../ui/undo.js';
import { afterChange } from './after-change.js';
import { ownNames } from './own-names.js';
import { ReasonAct } from './reason-act.js';

export function CloseRisk({ risk }: { risk: RiskDetailFragment }): ReactNode {
  const { t } = useTranslation();
  const form = useMutationForm(CloseRiskDocument, {
    payload: (data) => ownNames(data.closeRisk, 'close'),
    fields: ['close-reason'],
    onDone: async () => {
      await afterChange(risk);
      say(t('risks:close.done'));
    },
  });
  const { id, version: expectedVersion } = risk;
  return (
    <ReasonAct
      name="close"
      summary={t('risks:close.open')}
      what={t('risks:close.what')}
      button={t('risks:close.submit')}
      form={form}
      onSubmit={(reason) => void form.submit({ input: { id, expectedVersion, reason } })}
    />
  );
}

export function ReopenRisk({ risk }: { risk: RiskDetailFragment }): ReactNode {
  const { t } = useTranslation();
  const form = useMutationForm(ReopenRiskDocument, {
    payload: (data) => ownNames(data.reopenRisk, 'reopen'),
    fields: ['reopen-reason'],
    onDone: async () => {
      await afterChange(risk);
      say(t('risks:reopen.done'));
    },
  });
  const { id, version: expectedVersion } = risk;
  return (
    <ReasonAct
      name="reopen"
      summary={t('risks:reopen.open')}
      button={t('risks:reopen.submit')}
      form={form}
      onSubmit={(reason) => void form.submit({ input: { id, expectedVersion, reason } })}
    />
  );
}
