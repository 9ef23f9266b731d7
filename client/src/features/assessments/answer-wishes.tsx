import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AssessmentWishesDocument, ReviewPageDocument } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { useMay } from '../../graphql/viewer.js';
import { Button } from '../../ui/button.js';
import { QueryFace } from '../../workspace/query-face.js';
import { ReopenDialog } from './reopen-dialog.js';
import { mayReopen, reviewEntries } from './review-book.js';
import { VendorWishes } from './vendor-wishes.js';

/** On the page of the assessment, also once its review is over: whoever may answer a wish finds both answers here. */
export function AnswerWishes({ assessmentId }: { assessmentId: string }): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const mayReview = useMay('assessments.review');
  const { data } = useStaffQuery(
    // Read anew with the assessment that it belongs to.
    ['assessment', assessmentId, 'wishes'],
    AssessmentWishesDocument,
    { id: assessmentId },
    { enabled: mayReview },
  );
  if (!mayReview || data === undefined || data.assessment.id !== assessmentId) return null;
  const { assessment } = data;
  if (assessment.changeWishes.length + assessment.reopenings.length === 0) return null;
  return (
    // The button that opened them is gone by then; the focus stays where it now says so.
    <div ref={box} tabIndex={-1}>
      <VendorWishes assessment={assessment}>
        {mayReopen(assessment) && <OpenAgain id={assessment.id} onDone={() => box.current?.focus()} />}
      </VendorWishes>
    </div>
  );
}

/** The answers are read, and their reading put on record, only once somebody sets about opening them. */
function OpenAgain({ id, onDone }: { id: string; onDone: () => void }): ReactNode {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const query = useStaffQuery(['review', id], ReviewPageDocument, { id }, { enabled: isOpen });
  return (
    <div>
      <Button onClick={() => setOpen(true)}>{t('assessments:reopen.open')}</Button>
      {isOpen && (
        <QueryFace query={query} lines={2}>
          {({ assessment }) => (
            <ReopenDialog
              assessment={assessment}
              entries={reviewEntries(assessment)}
              onClose={() => setOpen(false)}
              onDone={onDone}
            />
          )}
        </QueryFace>
      )}
    </div>
  );
}
