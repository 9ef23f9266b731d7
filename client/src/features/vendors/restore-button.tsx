import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorFace } from '../../ui/error-face.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { type ArchivingCounts, useArchivingCounts } from './archiving-counts.js';

interface RestoreButtonProps {
  vendors: readonly { id: string; name: string }[];
  busy: boolean;
  onRestore: (reopens: boolean) => void;
}

/** Restores at once; where risks or conditions ended with the vendor it asks whether they are open again. */
export function RestoreButton({ vendors, busy, onRestore }: RestoreButtonProps): ReactNode {
  const { t } = useTranslation();
  const asking = useArchivingCounts({
    vendors,
    isArchived: true,
    asks: ({ leftRisks, leftConditions }) => leftRisks + leftConditions > 0,
    onNothing: () => onRestore(false),
  });
  return (
    <>
      {asking.failure !== null && <ErrorFace failure={asking.failure} />}
      <Button busy={busy || asking.busy} onClick={asking.ask}>
        {t('vendors:restore')}
      </Button>
      {asking.counts !== null && (
        <RestoreDialog
          counts={asking.counts}
          onRestore={(reopens) => {
            asking.close();
            onRestore(reopens);
          }}
          onClose={asking.close}
        />
      )}
    </>
  );
}

interface RestoreDialogProps {
  counts: ArchivingCounts;
  onRestore: (reopens: boolean) => void;
  onClose: () => void;
}

/** What was open when the vendor left is most likely open still; leaving it closed is said on purpose. */
const CHOICES = ['REOPEN', 'LEAVE'] as const;

function RestoreDialog({ counts, onRestore, onClose }: RestoreDialogProps): ReactNode {
  const { t } = useTranslation();
  const [choice, setChoice] = useState<string>(CHOICES[0]);
  const { leftRisks, leftConditions } = counts;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('vendors:restoring.title')}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button kind="primary" onClick={() => onRestore(choice === 'REOPEN')}>
            {t('vendors:restore')}
          </Button>
        </>
      }
    >
      <ul>
        {leftRisks > 0 && <li>{t('vendors:restoring.risks', { count: leftRisks })}</li>}
        {leftConditions > 0 && <li>{t('vendors:restoring.conditions', { count: leftConditions })}</li>}
      </ul>
      <RadioGroup
        name="reopens"
        label={t('vendors:restoring.what')}
        value={choice}
        onChange={setChoice}
        choices={CHOICES.map((value) => ({
          value,
          label: t(`vendors:restoring.${value}.label`),
          hint: t(`vendors:restoring.${value}.hint`),
        }))}
      />
    </Dialog>
  );
}
