import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/dates.js';
import { Failure, toFailure } from '../../../graphql/failure.js';
import { request } from '../../../graphql/request.js';
import { FinishPartDocument } from '../../../graphql/respond.generated.js';
import { Button } from '../../../ui/button.js';
import { Notice } from '../../../ui/notice.js';
import { extentIn } from '../course/counts.js';
import { nextDue } from '../course/next-due.js';
import { refreshBook } from '../door/door.js';
import { DoorFailure } from '../door/door-failure.js';
import type { OpenBook } from '../door/in-door.js';
import { Told } from '../door/told.js';

/** Null: nothing was said on this page. `refused` is the reason in the server's words. */
type Said = null | 'busy' | 'done' | { readonly refused: string } | Failure;

/** A colleague says "done"; whoever passed the part on sends all answers. */
export function FinishPart({ book, state }: OpenBook): ReactNode {
  const { t } = useTranslation();
  const [said, setSaid] = useState<Said>(null);
  // One primary act a page: as long as something is open, that is the next question.
  const isAnswered = nextDue(state, null) === null;
  async function finish(): Promise<void> {
    setSaid('busy');
    book.flush();
    try {
      const { userErrors } = (await request(FinishPartDocument, {})).finishPart;
      setSaid(userErrors[0] === undefined ? 'done' : { refused: userErrors[0].message });
      await refreshBook(book);
    } catch (thrown) {
      setSaid(toFailure(thrown));
    }
  }
  return (
    <div className="stack no-print">
      <Answer said={said} book={book} state={state} />
      {(state.assessment.part?.finishedAt ?? null) === null && (
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
    </div>
  );
}

/** What came of pressing it; later, and on another page, that it was said and when. */
function Answer({ said, book, state }: OpenBook & { said: Said }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  if (said === 'done') return <Told title={t('respond:pass.finished')} />;
  if (said instanceof Failure) return <DoorFailure book={book} state={state} failure={said} />;
  if (said !== null && said !== 'busy') return <Notice live title={said.refused} />;
  const finishedAt = state.assessment.part?.finishedAt ?? null;
  if (finishedAt === null) return null;
  const { missing } = extentIn(state);
  return (
    <Notice tone="quiet" title={t('respond:pass.finishedAt', { moment: formats.moment(finishedAt) })}>
      <p>
        {missing === 0 ? t('respond:pass.finishedWhat') : t('respond:pass.finishedOpen', { count: missing })}
      </p>
    </Notice>
  );
}
