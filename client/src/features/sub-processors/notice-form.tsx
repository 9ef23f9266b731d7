import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MECHANISMS } from '@core/vocabulary.js';
import type { NoticeChangeKind, NoticePeriodUnit } from '../../graphql/staff.generated.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { Select } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';
import { GroupSelect } from './group-select.js';
import { Countries } from './countries.js';
import { type NoticeValues, useNotice } from './use-notice.js';
import type { Groups, ServiceLists } from './sub-processors-tab.js';

export interface NoticeFormProps {
  vendorId: string;
  service: ServiceLists;
  groups: Groups;
  onClose: () => void;
}

const KINDS: readonly NoticeChangeKind[] = ['ADD', 'REMOVE', 'MOVE'];
const UNITS: readonly NoticePeriodUnit[] = ['CALENDAR_DAYS', 'BUSINESS_DAYS'];

/** A notice came: the time to object begins with the day on which it did. */
export function NoticeForm(props: NoticeFormProps): ReactNode {
  const { t } = useTranslation();
  const { values, set, form, submit } = useNotice(props);
  return (
    <Form unsaved={form.unsaved} className="panel stack" onSubmit={submit} aria-labelledby="notice-form">
      <h3 id="notice-form" tabIndex={-1}>
        {t('sub-processors:notice.record')}
      </h3>
      <ErrorSummary problems={form.problems} />
      {form.failure && <ErrorFace failure={form.failure} />}
      <TextInput
        name="receivedOn"
        type="date"
        short
        label={t('sub-processors:notice.receivedOn')}
        error={form.errors['receivedOn']}
        value={values.receivedOn}
        onChange={({ target }) => set({ receivedOn: target.value })}
      />
      <TextInput
        name="takesEffectOn"
        type="date"
        short
        optional
        label={t('sub-processors:notice.takesEffectOn')}
        hint={t('sub-processors:notice.takesEffectHint')}
        error={form.errors['takesEffectOn']}
        value={values.takesEffectOn}
        onChange={({ target }) => set({ takesEffectOn: target.value })}
      />
      <ChangeFields values={values} set={set} errors={form.errors} />
      <PeriodFields values={values} set={set} errors={form.errors} />
      <GroupSelect
        groups={props.groups}
        value={values.groupId}
        onChange={(groupId) => set({ groupId })}
        hint={t('sub-processors:notice.mailed')}
      />
      <div className="row">
        <Button type="submit" kind="primary" busy={form.busy}>
          {t('sub-processors:notice.start')}
        </Button>
        <Button kind="quiet" onClick={props.onClose}>
          {t('ui:cancel')}
        </Button>
      </div>
    </Form>
  );
}

interface FieldsProps {
  values: NoticeValues;
  set: (part: Partial<NoticeValues>) => void;
  errors: Record<string, string>;
}

function ChangeFields({ values, set, errors }: FieldsProps): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <RadioGroup
        name="kind"
        label={t('sub-processors:notice.kind')}
        choices={KINDS.map((kind) => ({ value: kind, label: t(`sub-processors:notice.kinds.${kind}`) }))}
        value={values.kind}
        onChange={(kind) => set({ kind: kind as NoticeChangeKind })}
      />
      <TextInput
        name="name"
        label={t('sub-processors:name')}
        error={errors['name']}
        value={values.name}
        onChange={({ target }) => set({ name: target.value })}
      />
      <TextInput
        name="task"
        optional
        label={t('sub-processors:task')}
        value={values.task}
        onChange={({ target }) => set({ task: target.value })}
      />
      {values.kind !== 'REMOVE' && (
        <>
          <Countries values={values.countries} onChange={(countries) => set({ countries })} />
          <Select
            name="instrument"
            label={t('sub-processors:notice.instrument')}
            placeholder={t('sub-processors:notice.noInstrument')}
            choices={MECHANISMS.map((one) => ({ value: one, label: t(`maps:word.mechanism.${one}`) }))}
            value={values.instrument}
            onChange={({ target }) => set({ instrument: target.value })}
          />
        </>
      )}
    </>
  );
}

function PeriodFields({ values, set, errors }: FieldsProps): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        name="periodLength"
        type="number"
        short
        optional
        label={t('sub-processors:notice.period')}
        hint={t('sub-processors:notice.periodHint')}
        error={errors['periodLength']}
        value={values.periodLength}
        onChange={({ target }) => set({ periodLength: target.value })}
      />
      <RadioGroup
        name="periodUnit"
        label={t('sub-processors:notice.unit')}
        choices={UNITS.map((unit) => ({ value: unit, label: t(`sub-processors:notice.units.${unit}`) }))}
        value={values.periodUnit}
        onChange={(unit) => set({ periodUnit: unit as NoticePeriodUnit })}
      />
    </>
  );
}
