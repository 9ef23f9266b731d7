import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClauseLineFragment, ClauseWord } from '../../../graphql/staff.generated.js';
import { ConflictNotice } from '../../../workspace/conflict-notice.js';
import { wordKey } from './clause-judgement.js';
import type { ClauseWords } from './use-clause-words.js';

export interface ClauseConflictProps {
  /** As the colleague left it. */
  clause: ClauseLineFragment;
  words: ClauseWords;
}

/** Two people said something of one clause: both beside each other, and nothing is saved before a person compares. */
export function ClauseConflict({ clause, words }: ClauseConflictProps): ReactNode {
  const { t } = useTranslation();
  const said = words.held.get(clause.id);
  if (said === undefined) return null;
  const label = (word: ClauseWord | null | undefined): string =>
    word == null ? '' : t(`agreements:word.${wordKey(clause, word)}`);
  const mine = { word: said.word === undefined ? clause.word : said.word, note: said.note };
  return (
    <ConflictNotice
      rows={[
        {
          key: 'word',
          label: t('agreements:clauses.yourWord'),
          mine: label(mine.word),
          theirs: label(clause.word),
        },
        {
          key: 'note',
          label: t('agreements:clauses.note'),
          mine: (mine.note === undefined ? clause.note : mine.note) ?? '',
          theirs: clause.note ?? '',
        },
      ]}
      onKeepMine={() => words.keepMine(clause.id)}
      onTakeTheirs={() => words.takeTheirs(clause.id)}
    />
  );
}
