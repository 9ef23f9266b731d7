import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwaitedAssessments } from '../../graphql/staff.generated.js';
import { useMay } from '../../graphql/viewer.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { RadioGroup } from '../../ui/radio-group.js';

interface ArchiveDialogProps {
  vendors: readonly { name: string }[];
  /** How many questionnaires are out; at least one. */
  awaited: number;
  onArchive: (awaited: AwaitedAssessments) => void;
  onClose: () => void;
}

/** Says who is still asked to answer, and what becomes of that. */
export function ArchiveDialog({ vendors, awaited, onArchive, onClose }: ArchiveDialogProps): ReactNode {
  const { t } = useTranslation();
  const mayWithdraw = useMay('assessments.send');
  const [choice, setChoice] = useState<AwaitedAssessments>('GO_ON');
  const choices = mayWithdraw ? (['GO_ON', 'WITHDRAW'] as const) : (['GO_ON'] as const);
  const name = vendors.length === 1 ? vendors[0]!.name : null;
  return (
    <Dialog
      open
      onClose={onClose}
      title={
        name === null
          ? t('vendors:archiving.titleMany', { count: vendors.length })
          : t('vendors:archiving.title', { name })
      }
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button kind="primary" onClick={() => onArchive(choice)}>
            {t('vendors:archive')}
          </Button>
        </>
      }
    >
      <p>{t('vendors:archiving.awaited', { count: awaited })}</p>
      <RadioGroup
        name="awaited"
        label={t('vendors:archiving.what')}
        value={choice}
        onChange={(value) => setChoice(value as AwaitedAssessments)}
        choices={choices.map((value) => ({
          value,
          label: t(`vendors:archiving.${value}.label`),
          hint: t(`vendors:archiving.${value}.hint`),
        }))}
      />
      {!mayWithdraw && <p className="ink-2">{t('vendors:archiving.mayNotWithdraw')}</p>}
    </Dialog>
  );
}
