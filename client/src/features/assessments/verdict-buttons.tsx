import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewVerdict } from '../../graphql/staff.generated.js';
import { useShortcut } from '../../ui/shortcuts.js';
import type { ReviewEntry } from './review-book.js';
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

export function VerdictButtons({ entry, reviewing, onAccepted }: VerdictButtonsProps): ReactNode {
  const { t } = useTranslation();
  function judge(verdict: ReviewVerdict): void {
    reviewing.save(entry.question.id, { verdict });
    if (verdict === 'ACCEPTED') onAccepted();
  }
  return (
    <fieldset className="review__verdicts">
      <legend className="field__label">{t('assessments:review.judge')}</legend>
      {VERDICTS.map(({ verdict, key }) => (
        <VerdictButton
          key={verdict}
          verdict={verdict}
          shortcut={key}
          pressed={entry.answer?.review?.verdict === verdict}
          onPress={() => judge(verdict)}
        />
      ))}
    </fieldset>
  );
}

interface VerdictButtonProps {
  verdict: ReviewVerdict;
  shortcut: string;
  pressed: boolean;
  onPress: () => void;
}

function VerdictButton({ verdict, shortcut, pressed, onPress }: VerdictButtonProps): ReactNode {
  const { t } = useTranslation();
  const label = t(`assessments:review.act.${verdict}`);
  useShortcut(shortcut, label, onPress);
  return (
    <button type="button" className="btn desk-word" aria-pressed={pressed} onClick={onPress}>
      {pressed && <span aria-hidden="true">✓</span>}
      {label}
      <kbd aria-hidden="true">{shortcut}</kbd>
    </button>
  );
}
