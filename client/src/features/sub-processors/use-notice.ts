import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import {
  type NoticeChangeKind,
  type NoticePeriodUnit,
  RecordNoticeDocument,
} from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { todayHere } from '../../i18n/dates.js';
import type { NoticeFormProps } from './notice-form.js';

/** What is typed about a notice. */
export interface NoticeValues {
  receivedOn: string;
  takesEffectOn: string;
  kind: NoticeChangeKind;
  name: string;
  task: string;
  countries: readonly string[];
  instrument: string;
  periodLength: string;
  periodUnit: NoticePeriodUnit;
  groupId: string;
}

/** The form of a new notice: what is typed, and what becomes of it. */
export function useNotice({ vendorId, service, groups, onClose }: NoticeFormProps) {
  const { t } = useTranslation();
  const [values, setValues] = useState<NoticeValues>(() => ({
    ...NOTHING,
    receivedOn: todayHere(),
    groupId: groups.proposed,
  }));
  const form = useMutationForm(RecordNoticeDocument, {
    payload: (data) => data.recordNotice,
    fields: ['receivedOn', 'takesEffectOn', 'name', 'periodLength', 'groupId'],
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: ['vendor', vendorId] });
      await queryClient.invalidateQueries({ queryKey: ['calendar'] });
      onClose();
    },
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    const { receivedOn, name } = values;
    if (receivedOn === '')
      form.refuse([{ path: 'receivedOn', message: t('sub-processors:notice.dayMissing') }]);
    else if (name.trim() === '')
      form.refuse([{ path: 'name', message: t('sub-processors:notice.nameMissing') }]);
    else void form.submit({ input: inputOf(service.id, values) });
  }
  const set = (part: Partial<NoticeValues>) => setValues({ ...values, ...part });
  return { values, set, form, submit };
}

const NOTHING: Omit<NoticeValues, 'receivedOn' | 'groupId'> = {
  takesEffectOn: '',
  kind: 'ADD',
  name: '',
  task: '',
  countries: [],
  instrument: '',
  periodLength: '',
  periodUnit: 'CALENDAR_DAYS',
};

function inputOf(serviceId: string, values: NoticeValues) {
  const { kind, name, task, countries, instrument, periodLength, periodUnit } = values;
  const places = kind === 'REMOVE' ? [] : [...countries];
  return {
    serviceId,
    receivedOn: values.receivedOn,
    takesEffectOn: values.takesEffectOn || null,
    changes: [
      { kind, name: name.trim(), task: task.trim(), countries: places, instrument: instrument || null },
    ],
    periodLength: periodLength.trim() === '' ? null : Number(periodLength),
    periodUnit,
    groupId: values.groupId || null,
  };
}
