import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RejectRiskDocument, type RiskDetailFragment } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { say } from '../../ui/undo.js';
import { ReasonDialog } from '../../workspace/reason-dialog.js';
import { afterChange } from './after-change.js';

const route = getRouteApi('/app/risks/$riskId');

export function RejectRisk({ risk, onClose }: { risk: RiskDetailFragment; onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const form = useMutationForm(RejectRiskDocument, {
    payload: (data) => data.rejectRisk,
    fields: ['reason'],
    onDone: async () => {
      onClose();
      await afterChange(risk);
      say(t('risks:rejected'));
      await navigate({ to: '/app/risks' });
    },
  });
  const { id, version: expectedVersion } = risk;
  return (
    <ReasonDialog
      title={t('risks:reject.title')}
      what={t('risks:reject.what')}
      missing={t('risks:reject.reasonMissing')}
      submit={t('risks:reject.submit')}
      form={form}
      onSubmit={(reason) => void form.submit({ input: { id, expectedVersion, reason } })}
      onClose={onClose}
    />
  );
}
