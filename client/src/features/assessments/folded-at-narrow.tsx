import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Disclosure } from '../../ui/disclosure.js';
import { useMedia } from './media.js';

/** On a narrow screen the way through the answers is one line before the answer, and opens when it is wanted. */
export function FoldedAtNarrow({ count, children }: { count: number; children: ReactNode }): ReactNode {
  const { t } = useTranslation();
  const isNarrow = useMedia('(max-width: 760px)');
  if (!isNarrow) return children;
  return (
    <Disclosure summary={t('assessments:review.sectionsFolded', { count })}>
      <div className="stack">{children}</div>
    </Disclosure>
  );
}
