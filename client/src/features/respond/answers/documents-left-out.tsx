import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldId } from '../../../ui/field.js';
import { Notice } from '../../../ui/notice.js';
import { PathLink } from '../../../ui/path.js';
import { questionPath } from '../course/paths.js';
import type { OpenBook } from '../door/in-door.js';
import { type Unattached, unattachedIn } from '../evidence/unattached.js';
import { useEvidence } from '../evidence/use-evidence.js';

/** The name of this part in the error summary. */
export const DOCUMENTS = 'documents';

/** Before somebody attests: which documents hold the answers back, and which will not be there. */
export function DocumentsLeftOut({ book, state }: OpenBook): ReactNode {
  const { t } = useTranslation();
  const { coming, refused } = unattachedIn(state, useEvidence(book).state);
  if (coming.length === 0 && refused.length === 0) return null;
  return (
    <div className="stack no-print" id={fieldId(DOCUMENTS)} tabIndex={-1}>
      {coming.length > 0 && (
        <Notice title={t('respond:check.coming', { count: coming.length })}>
          <p>{t('respond:check.comingWhat')}</p>
          <Documents documents={coming} />
        </Notice>
      )}
      {refused.length > 0 && (
        <Notice tone="problem" title={t('respond:check.notAttached', { count: refused.length })}>
          <p>{t('respond:check.notAttachedWhat')}</p>
          <Documents documents={refused} />
        </Notice>
      )}
    </div>
  );
}

function Documents({ documents }: { documents: readonly Unattached[] }): ReactNode {
  return (
    <ul className="respond-missing">
      {documents.map(({ key, question, fileName }) => (
        <li key={key}>
          <PathLink className="respond-link respond-evidence__name" to={questionPath(question, true)}>
            {fileName}
          </PathLink>
        </li>
      ))}
    </ul>
  );
}
