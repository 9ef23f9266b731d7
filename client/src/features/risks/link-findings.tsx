import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  LinkFindingsDocument,
  type RiskDetailFragment,
  type RiskFindingFragment,
} from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { Button } from '../../ui/button.js';
import { CheckboxGroup } from '../../ui/checkbox-group.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { say } from '../../ui/undo.js';
import { QueryFace } from '../../workspace/query-face.js';
import { afterChange } from './after-change.js';
import { FindingLine } from './finding-line.js';
import { useRiskLinks } from './risk-links.js';

interface LinkFindingsProps {
  risk: RiskDetailFragment;
  onClose: () => void;
}

/** Ticks say which facts feed the risk: those it has, and every other open one of its vendor. */
export function LinkFindings({ risk, onClose }: LinkFindingsProps): ReactNode {
  const query = useRiskLinks(risk.vendor.id);
  const linked = new Set(risk.findings.map(({ id }) => id));
  return (
    <QueryFace query={query}>
      {({ vendor }) => (
        <LinkForm
          risk={risk}
          offered={[...risk.findings, ...vendor.findings.filter(({ id }) => !linked.has(id))]}
          onClose={onClose}
        />
      )}
    </QueryFace>
  );
}

interface LinkFormProps extends LinkFindingsProps {
  offered: readonly RiskFindingFragment[];
}

function LinkForm({ risk, offered, onClose }: LinkFormProps): ReactNode {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(() => risk.findings.map(({ id }) => id));
  const form = useMutationForm(LinkFindingsDocument, {
    payload: (data) => data.linkFindings,
    fields: ['findingIds'],
    onDone: async () => {
      onClose();
      await afterChange(risk);
      say(t('risks:link.saved'));
    },
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    const { id, version: expectedVersion } = risk;
    void form.submit({ input: { id, expectedVersion, findingIds: chosen } });
  }

  return (
    <Form unsaved={form.unsaved} className="stack stack--tight" onSubmit={submit}>
      <ErrorSummary problems={form.problems} />
      {form.failure && <ErrorFace failure={form.failure} />}
      {offered.length === 0 && <p className="ink-2">{t('risks:link.nothing')}</p>}
      {offered.length > 0 && (
        <CheckboxGroup
          name="findingIds"
          label={t('risks:link.title')}
          hint={t('risks:link.hint')}
          choices={offered.map((finding) => ({
            value: finding.id,
            label: <FindingLine finding={finding} />,
          }))}
          error={form.errors['findingIds']}
          values={chosen}
          onChange={setChosen}
        />
      )}
      <div className="row">
        {offered.length > 0 && (
          <Button type="submit" kind="primary" busy={form.busy}>
            {t('risks:link.submit')}
          </Button>
        )}
        <Button kind="quiet" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
      </div>
    </Form>
  );
}
