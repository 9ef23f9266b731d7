import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../../graphql/request.js';
import { FinishPartDocument } from '../../../graphql/respond.generated.js';
import { Button } from '../../../ui/button.js';
import { Notice } from '../../../ui/notice.js';
import { courseOf } from '../course/course.js';
import type { OpenBook } from '../door/in-door.js';

/** A colleague says "done"; whoever passed the part on sends all answers. */
export function FinishPart({ book, state }: OpenBook): ReactNode {
  const { t } = useTranslation();
  const [said, setSaid] = useState<'no' | 'busy' | 'done' | 'again' | 'failed'>('no');
  // One primary act a page: as long as something is open, that is the next question.
  const isAnswered = courseOf(state).every(({ due }) => due.length === 0);
  async function finish(): Promise<void> {
    setSaid('busy');
    book.flush();
    try {
      const { finishPart } = await request(FinishPartDocument, {});
      setSaid(finishPart.userErrors.length === 0 ? 'done' : 'again');
    } catch {
      setSaid('failed');
    }
  }
  return (
    <div className="stack no-print">
      <p>{t('respond:pass.part')}</p>
      {said !== 'done' && said !== 'again' && (
        <div>
          <Button
            kind={isAnswered ? 'primary' : 'secondary'}
            busy={said === 'busy'}
            onClick={() => void finish()}
          >
            {t('respond:pass.finish')}
          </Button>
        </div>
      )}
      {said === 'done' && <Notice live title={t('respond:pass.finished')} />}
      {said === 'again' && <Notice live title={t('respond:pass.finishedAlready')} />}
      {said === 'failed' && <Notice tone="problem" live title={t('respond:pass.failed')} />}
    </div>
  );
}
