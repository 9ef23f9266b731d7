import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import { ChangeRisksDocument, type RiskLineFragment, type Treatment } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { todayHere } from '../../i18n/dates.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Select } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';
import { say } from '../../ui/undo.js';
import { BulkBar } from '../../workspace/bulk-bar.js';
import type { Choosing } from '../../workspace/choosing.js';
import { FilterMenu } from '../../workspace/filter-menu.js';
import { useRiskOwners } from './risk-owners.js';
import { TREATMENTS } from './risk-search.js';

/** What can be changed of all ticked risks at once; the server takes 200, all of them or none. */
export function RiskBulkBar({ choosing }: { choosing: Choosing<RiskLineFragment> }): ReactNode {
  const { t } = useTranslation();
  const { chosen } = choosing;
  const form = useMutationForm(ChangeRisksDocument, {
    payload: (data) => data.changeRisks,
    fields: [],
    onDone: async ({ risks }) => {
      choosing.clear();
      await queryClient.invalidateQueries({ queryKey: ['risks'] });
      await queryClient.invalidateQueries({ queryKey: ['risk'] });
      say(t('risks:bulk.changed', { count: risks?.length ?? 0 }));
    },
  });
  const change = (set: BulkChange): void =>
    void form.submit({
      input: { risks: chosen.map(({ id, version }) => ({ id, expectedVersion: version })), ...set },
    });
  return (
    <BulkBar
      label={t('risks:bulk.label')}
      count={chosen.length}
      onClear={choosing.clear}
      trouble={
        <>
          <ErrorSummary problems={form.problems} />
          {form.failure && <ErrorFace failure={form.failure} />}
        </>
      }
    >
      <OwnerMenu busy={form.busy} change={change} />
      <TreatmentMenu busy={form.busy} change={change} />
      <DayMenu name="reviewOn" label={t('risks:review')} busy={form.busy} change={change} />
      <DayMenu name="dueOn" label={t('risks:due')} busy={form.busy} change={change} />
    </BulkBar>
  );
}

interface BulkChange {
  ownerGroupId?: string;
  treatment?: Treatment;
  reviewOn?: string;
  dueOn?: string;
}

interface MenuProps {
  busy: boolean;
  change: (set: BulkChange) => void;
}

function OwnerMenu({ busy, change }: MenuProps): ReactNode {
  const { t } = useTranslation();
  const groups = useRiskOwners();
  const [owner, setOwner] = useState('');
  return (
    <FilterMenu label={t('risks:owner.label')}>
      <Select
        name="bulk-owner"
        label={t('risks:owner.label')}
        placeholder={t('risks:owner.choose')}
        choices={groups.map(({ id, name }) => ({ value: id, label: name }))}
        value={owner}
        onChange={(event) => setOwner(event.target.value)}
      />
      <Button kind="primary" busy={busy} onClick={() => owner !== '' && change({ ownerGroupId: owner })}>
        {t('risks:bulk.assign')}
      </Button>
    </FilterMenu>
  );
}

function TreatmentMenu({ busy, change }: MenuProps): ReactNode {
  const { t } = useTranslation();
  const [word, setWord] = useState<Treatment>('REDUCE');
  return (
    <FilterMenu label={t('risks:treatment.label')}>
      <Select
        name="bulk-treatment"
        label={t('risks:treatment.label')}
        choices={TREATMENTS.map((one) => ({ value: one, label: t(`risks:treatment.${one}`) }))}
        value={word}
        onChange={(event) => setWord(TREATMENTS.find((one) => one === event.target.value) ?? word)}
      />
      <Button kind="primary" busy={busy} onClick={() => change({ treatment: word })}>
        {t('risks:bulk.set')}
      </Button>
    </FilterMenu>
  );
}

function DayMenu({
  name,
  label,
  busy,
  change,
}: MenuProps & { name: 'reviewOn' | 'dueOn'; label: string }): ReactNode {
  const { t } = useTranslation();
  const [day, setDay] = useState('');
  return (
    <FilterMenu label={label}>
      <TextInput
        name={`bulk-${name}`}
        type="date"
        short
        label={label}
        min={todayHere()}
        value={day}
        onChange={(event) => setDay(event.target.value)}
      />
      <Button kind="primary" busy={busy} onClick={() => day !== '' && change({ [name]: day })}>
        {t('risks:bulk.set')}
      </Button>
    </FilterMenu>
  );
}
