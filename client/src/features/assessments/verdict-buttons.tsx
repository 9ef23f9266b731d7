import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewVerdict } from '../../graphql/staff.generated.js';
import { useShortcut } from '../../ui/shortcuts.js';
import { isOpen, type ReviewEntry } from './review-book.js';
import type { ReviewPart } from './review-cache.js';
import type { Reviewing } from './reviewing.js';
import '../../ui/desk.css';

interface VerdictButtonsProps {
  entry: ReviewEntry;
  reviewing: Reviewing;
  /** After accepting there is nothing more to write: on to the next. */
  onAccepted: () => void;
}

const VERDICTS: readonly { verdict: ReviewVerdict; key: string }[] = [
  { verdict: 'ACCEPTED', key: 'a' },
  { verdict: 'ASKED', key: 'q' },
  { verdict: 'NOT_OK', key: 'o' },
];

/** The same three keys for an answer and for a claim that the question does not apply; the buttons say which it is. */
export function VerdictButtons({ entry, reviewing, onAccepted }: VerdictButtonsProps): ReactNode {
  const { t } = useTranslation();
  const isClaim = entry.answer?.na != null;
  function judge(verdict: ReviewVerdict): void {
    reviewing.save(entry.question.id, isClaim ? onClaim(verdict) : { verdict });
    if (verdict === 'ACCEPTED') onAccepted();
  }
  return (
    <fieldset className="review__verdicts">
      <legend className="field__label">{t('assessments:review.judge')}</legend>
      {VERDICTS.map(({ verdict, key }) => (
        <VerdictButton
          key={verdict}
          label={t(`assessments:${isClaim ? 'na' : 'review'}.act.${verdict}`)}
          shortcut={key}
          pressed={!isOpen(entry) && entry.answer?.review?.verdict === verdict}
          onPress={() => judge(verdict)}
        />
      ))}
    </fieldset>
  );
}

/** To accept a claim is to agree to it; one that is asked about waits on. */
function onClaim(verdict: ReviewVerdict): ReviewPart {
  return { verdict, isNaApproved: verdict === 'ASKED' ? null : verdict === 'ACCEPTED' };
}

interface VerdictButtonProps {
  label: string;
  shortcut: string;
  pressed: boolean;
  onPress: () => void;
}

function VerdictButton({ label, shortcut, pressed, onPress }: VerdictButtonProps): ReactNode {
  useShortcut(shortcut, label, onPress);
  return (
    <button type="button" className="btn desk-word" aria-pressed={pressed} onClick={onPress}>
      {pressed && <span aria-hidden="true">✓</span>}
      {label}
      <kbd aria-hidden="true">{shortcut}</kbd>
    </button>
  );
}
