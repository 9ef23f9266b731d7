import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { ReopenDialog } from './reopen-dialog.js';
import type { ReviewEntry, Reviewed } from './review-book.js';

interface ReopenQuestionsProps {
  assessment: Reviewed;
  entries: readonly ReviewEntry[];
}

/** Single questions back to the vendor. What was sent stays as a version; the other questions stay closed. */
export function ReopenQuestions({ assessment, entries }: ReopenQuestionsProps): ReactNode {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('assessments:reopen.open')}</Button>
      {isOpen && <ReopenDialog assessment={assessment} entries={entries} onClose={() => setOpen(false)} />}
    </>
  );
}
