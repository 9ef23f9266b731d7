import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WithdrawnDocumentFragment } from '../../../graphql/staff.generated.js';
import { useMay } from '../../../graphql/viewer.js';
import { Button } from '../../../ui/button.js';
import { DayText } from '../../../ui/day-text.js';
import { LinkOut } from '../../../ui/link.js';
import type { Restoring } from './use-restoring.js';

interface WithdrawnDocumentsProps {
  documents: readonly WithdrawnDocumentFragment[];
  restoring: Restoring;
}

/** What counts no longer, by whom, when and why; each may come back. */
export function WithdrawnDocuments({ documents, restoring }: WithdrawnDocumentsProps): ReactNode {
  const { t } = useTranslation();
  if (documents.length === 0) return null;
  return (
    <section className="stack stack--tight" aria-labelledby="withdrawn-documents">
      <h3 id="withdrawn-documents">{t('agreements:withdrawal.heading')}</h3>
      <ul className="documents">
        {documents.map((document) => (
          <WithdrawnLine key={document.id} document={document} restoring={restoring} />
        ))}
      </ul>
    </section>
  );
}

function WithdrawnLine({
  document,
  restoring,
}: {
  document: WithdrawnDocumentFragment;
  restoring: Restoring;
}): ReactNode {
  const { t } = useTranslation();
  const mayEdit = useMay('agreements.edit');
  const { fileName, href, state, withdrawnAt, withdrawnBy, withdrawalReason } = document;
  const isHeld = state !== 'CHECKING' && state !== 'REFUSED';
  return (
    <li className="stack stack--tight">
      <div className="row">
        {isHeld ? <LinkOut href={href}>{fileName}</LinkOut> : <strong>{fileName}</strong>}
        <span className="caption ink-2">
          {withdrawnBy != null && t('agreements:withdrawal.by', { name: withdrawnBy.name })}
          {' · '}
          {withdrawnAt != null && <DayText day={withdrawnAt} distance={false} />}
        </span>
        {mayEdit && (
          <Button
            kind="quiet"
            busy={restoring.busy}
            aria-label={t('agreements:withdrawal.restoreNamed', { name: fileName })}
            onClick={() => void restoring.restore(document)}
          >
            {t('agreements:withdrawal.restore')}
          </Button>
        )}
      </div>
      <p className="ink-2">{withdrawalReason ?? t('staff:withheld')}</p>
    </li>
  );
}
