import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appetite } from '@core/risk/appetite.js';
import type { ProposalRules } from '@core/risk/proposal-rules.js';
import type { RiskScale } from '@core/risk/scale.js';
import { queryClient } from '../../graphql/query-client.js';
import { type RiskRulesQuery, SetRiskSettingsDocument } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { say } from '../../ui/undo.js';
import { AppetiteFields } from './appetite-fields.js';
import { MatrixFields } from './matrix-fields.js';
import { ProposalFields } from './proposal-fields.js';

interface SettingsFormProps {
  settings: RiskRulesQuery['riskSettings'];
}

/** Matrix, appetite and rules of proposals. The server reads them whole and names every fault at once. */
export function SettingsForm({ settings }: SettingsFormProps): ReactNode {
  const { t } = useTranslation();
  const [scale, setScale] = useState(settings.scale as RiskScale);
  const [appetite, setAppetite] = useState(settings.appetite as Appetite);
  const [proposals, setProposals] = useState(settings.proposals as ProposalRules);
  const form = useMutationForm(SetRiskSettingsDocument, {
    payload: (data) => data.setRiskSettings,
    fields: [],
    onDone: async () => {
      for (const key of ['risk-rules', 'risk-scales', 'risks', 'risk'])
        await queryClient.invalidateQueries({ queryKey: [key] });
      say(t('risks:rules.saved'));
    },
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    void form.submit({ input: { expectedVersion: settings.version, scale, appetite, proposals } });
  }

  return (
    <section className="panel stack" aria-labelledby="risk-settings">
      <h2 id="risk-settings">{t('risks:rules.settings')}</h2>
      <Form unsaved={form.unsaved} className="stack" onSubmit={submit}>
        <ErrorSummary problems={form.problems} />
        {form.failure && <ErrorFace failure={form.failure} />}
        <MatrixFields scale={scale} onChange={setScale} />
        <AppetiteFields appetite={appetite} roles={settings.acceptingRoles} onChange={setAppetite} />
        <ProposalFields proposals={proposals} onChange={setProposals} />
        <p className="ink-2">{t('risks:rules.effect')}</p>
        <div className="row">
          <Button type="submit" kind="primary" busy={form.busy}>
            {t('risks:rules.save')}
          </Button>
        </div>
      </Form>
    </section>
  );
}
