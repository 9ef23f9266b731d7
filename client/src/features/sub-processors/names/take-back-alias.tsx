import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TakeBackCompanyAliasDocument } from '../../../graphql/staff.generated.js';
import { useMutationForm } from '../../../graphql/use-mutation-form.js';
import { say } from '../../../ui/undo.js';
import { ReasonDialog } from '../../../workspace/reason-dialog.js';
import { readNamesAgain } from './names-counted.js';

export interface StandingAlias {
  readonly id: string;
  readonly name: string;
  readonly company: string;
  readonly version: number;
}

interface TakeBackAliasProps {
  alias: StandingAlias;
  onClose: () => void;
}

/** The two count as two companies again; that somebody said otherwise stays on record. */
export function TakeBackAlias({ alias, onClose }: TakeBackAliasProps): ReactNode {
  const { t } = useTranslation();
  const { id, name, company, version: expectedVersion } = alias;
  const form = useMutationForm(TakeBackCompanyAliasDocument, {
    payload: (data) => data.takeBackCompanyAlias,
    fields: ['reason'],
    onDone: async () => {
      await readNamesAgain();
      say(t('companies:back.done', { name, company }));
      onClose();
    },
  });
  return (
    <ReasonDialog
      title={t('companies:back.title')}
      what={t('companies:back.what', { name, company })}
      missing={t('companies:missing.reason')}
      submit={t('companies:back.act')}
      form={form}
      onSubmit={(reason) => void form.submit({ input: { id, expectedVersion, reason } })}
      onClose={onClose}
    />
  );
}
