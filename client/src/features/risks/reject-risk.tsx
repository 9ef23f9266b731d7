import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RejectRiskDocument, type RiskDetailFragment } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { TextArea } from '../../ui/text-area.js';
import { say } from '../../ui/undo.js';
import { afterChange } from './after-change.js';

const route = getRouteApi('/app/risks/$riskId');

export function RejectRisk({ risk, onClose }: { risk: RiskDetailFragment; onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const [reason, setReason] = useState('');
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

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (reason.trim() === '') form.refuse([{ path: 'reason', message: t('risks:reject.reasonMissing') }]);
    else void form.submit({ input: { id: risk.id, expectedVersion: risk.version, reason: reason.trim() } });
  }

  return (
    <Dialog open onClose={onClose} title={t('risks:reject.title')}>
      <p>{t('risks:reject.what')}</p>
      <form noValidate className="stack" onSubmit={submit}>
        <ErrorSummary problems={form.problems} />
        {form.failure && <ErrorFace failure={form.failure} />}
        <TextArea
          name="reason"
          label={t('staff:reason')}
          error={form.errors['reason']}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className="row">
          <Button type="submit" kind="primary" busy={form.busy}>
            {t('risks:reject.submit')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
