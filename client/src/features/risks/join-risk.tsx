import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  JoinRiskDocument,
  OpenRisksOfDocument,
  type RiskDetailFragment,
} from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { Button } from '../../ui/button.js';
import { Disclosure } from '../../ui/disclosure.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { Select } from '../../ui/select.js';
import { say } from '../../ui/undo.js';
import { afterChange } from './after-change.js';

/** Several findings may feed one risk: a proposal that says nothing new is put to the one that is open. */
export function JoinRisk({ risk }: { risk: RiskDetailFragment }): ReactNode {
  const { t } = useTranslation();
  const filter = { vendorId: risk.vendor.id, state: ['OPEN' as const, 'ACCEPTED' as const] };
  const query = useStaffQuery(['risks', 'open-of', filter.vendorId], OpenRisksOfDocument, { filter });
  const open = query.data?.risks.edges.map(({ node }) => node) ?? [];
  if (open.length === 0) return null;
  return (
    <Disclosure summary={t('risks:join.open')}>
      <JoinForm risk={risk} open={open} />
    </Disclosure>
  );
}

interface JoinFormProps {
  risk: RiskDetailFragment;
  open: readonly { id: string; statement?: string | null }[];
}

function JoinForm({ risk, open }: JoinFormProps): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [intoId, setIntoId] = useState(open[0]?.id ?? '');
  const form = useMutationForm(JoinRiskDocument, {
    payload: (data) => data.joinRisk,
    fields: ['intoId'],
    onDone: async () => {
      await afterChange(risk);
      say(t('risks:join.done'));
      await navigate({ to: '/app/risks/$riskId', params: { riskId: intoId } });
    },
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    void form.submit({ input: { id: risk.id, expectedVersion: risk.version, intoId } });
  }

  return (
    <Form unsaved={form.unsaved} className="stack stack--tight" onSubmit={submit}>
      <ErrorSummary problems={form.problems} />
      {form.failure && <ErrorFace failure={form.failure} />}
      <Select
        name="intoId"
        label={t('risks:join.into')}
        choices={open.map(({ id, statement }) => ({ value: id, label: statement ?? t('staff:withheld') }))}
        error={form.errors['intoId']}
        value={intoId}
        onChange={(event) => setIntoId(event.target.value)}
      />
      <Button type="submit" busy={form.busy}>
        {t('risks:join.submit')}
      </Button>
    </Form>
  );
}
