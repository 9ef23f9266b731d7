import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { TextArea } from '../../../ui/text-area.js';
import { TextInput } from '../../../ui/text-input.js';

export interface AcceptedFor {
  readonly reason: string;
  readonly until: string | null;
}

interface AcceptAskProps {
  fieldAt: (field: keyof AcceptedFor) => string;
  errors: Record<string, string>;
  busy: boolean;
  onAccept: (accepted: AcceptedFor) => void;
}

/** Why somebody wants to live with a gap, and until when: what the register of risks asks of every acceptance. */
export function AcceptAsk({ fieldAt, errors, busy, onAccept }: AcceptAskProps): ReactNode {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  return (
    <div className="stack stack--tight">
      <p>{t('agreements:asks.acceptLead')}</p>
      <TextArea
        name={fieldAt('reason')}
        rows={2}
        label={t('agreements:asks.acceptReason')}
        error={errors['reason']}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <TextInput
        name={fieldAt('until')}
        type="date"
        short
        label={t('agreements:asks.acceptUntil')}
        error={errors['until']}
        value={until}
        onChange={({ target }) => setUntil(target.value)}
      />
      <div className="row">
        <Button busy={busy} onClick={() => onAccept({ reason, until: until || null })}>
          {t('agreements:asks.accept')}
        </Button>
      </div>
    </div>
  );
}
