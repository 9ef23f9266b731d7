import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClauseLineFragment, ClauseWord } from '../../../graphql/staff.generated.js';
import { BandBadge } from '../../../ui/band-badge.js';
import { Button } from '../../../ui/button.js';
import { Notice } from '../../../ui/notice.js';
import { useShortcut } from '../../../ui/shortcuts.js';
import { TextArea } from '../../../ui/text-area.js';
import { ClauseAddenda, type ReadAddenda } from './clause-addenda.js';
import { ClauseConflict } from './clause-conflict.js';
import { adviceOn, isUnread, judgedAs, wordKey } from './clause-judgement.js';
import type { ClauseSearch } from './clause-search.js';
import type { ClauseWords } from './use-clause-words.js';
import { SentenceByHand } from './sentence-by-hand.js';
import { VerdictWords } from './verdict-words.js';
import '../../../ui/desk.css';

const route = getRouteApi('/app/agreements/$agreementId/clauses/$documentId');

export interface ClauseCardProps {
  clause: ClauseLineFragment;
  /** In the order of the catalogue; a word may take the clause out of what is shown. */
  all: readonly ClauseLineFragment[];
  shown: readonly ClauseLineFragment[];
  addenda: ReadAddenda;
  /** The finder gave up on the document. */
  isByHand: boolean;
  mayReview: boolean;
  words: ClauseWords;
}

/** One clause: what the finder says and why, and what a person makes of it. */
export function ClauseCard(props: ClauseCardProps): ReactNode {
  const { clause, all, shown, addenda, isByHand, mayReview, words } = props;
  const { t } = useTranslation();
  const quote = clause.ownQuote ?? clause.quote;
  const advice = adviceOn(clause);
  const refusal = words.refusal?.id === clause.id ? words.refusal.message : null;
  return (
    <section className="clauses__card stack" aria-labelledby="clause">
      <Steps clause={clause} all={all} shown={shown} />
      <h2 id="clause" aria-live="polite">
        {clause.title}
      </h2>
      <p className="ink-2">
        {clause.clauseId} · {clause.law.join(', ')}
      </p>
      <p className="row">
        <strong>
          <VerdictWords clause={clause} />
        </strong>
        {judgedAs(clause) === 'gap' && clause.severity !== 'INFO' && <BandBadge band={clause.severity} />}
        <span className="ink-2">
          {clause.confirmed == null ? t('agreements:clauses.unconfirmed') : t('agreements:clauses.confirmed')}
        </span>
      </p>
      {quote != null && <blockquote className="desk-quote">{quote}</blockquote>}
      <p>{clause.reason}</p>
      {advice !== null && (
        <p>
          <strong>{t('agreements:clauses.better')}</strong> {advice}
        </p>
      )}
      <ClauseAddenda clauseId={clause.clauseId} addenda={addenda} />
      {clause.isSign && <p className="ink-2">{t('agreements:clauses.sign')}</p>}
      {refusal !== null && (
        <Notice tone="problem" live>
          {refusal}
        </Notice>
      )}
      <ClauseConflict clause={clause} words={words} />
      {mayReview && !words.held.has(clause.id) && (
        <>
          {isByHand && isUnread(clause.verdict) && <SentenceByHand clause={clause} words={words} />}
          <WordButtons clause={clause} words={words} />
          <ClauseNote clause={clause} words={words} />
        </>
      )}
    </section>
  );
}

const WORDS: readonly { word: ClauseWord; key: string }[] = [
  { word: 'IS_THIS', key: 'y' },
  { word: 'NOT_THIS', key: 'n' },
  { word: 'NOT_APPLICABLE', key: '0' },
];

function WordButtons({ clause, words }: Pick<ClauseCardProps, 'clause' | 'words'>): ReactNode {
  const { t } = useTranslation();
  const label = (word: ClauseWord): string => t(`agreements:word.${wordKey(clause, word)}`);
  const say = (word: ClauseWord): void => words.say(clause.id, { word: clause.word === word ? null : word });
  return (
    <fieldset className="row clauses__words">
      <legend className="visually-hidden">{t('agreements:clauses.yourWord')}</legend>
      {WORDS.filter(({ word }) => word !== 'IS_THIS' || !isUnread(clause.verdict)).map(({ word, key }) => (
        <WordButton
          key={word}
          letter={key}
          label={label(word)}
          isSaid={clause.word === word}
          onSay={() => say(word)}
        />
      ))}
    </fieldset>
  );
}

interface WordButtonProps {
  letter: string;
  label: string;
  isSaid: boolean;
  onSay: () => void;
}

function WordButton({ letter, label, isSaid, onSay }: WordButtonProps): ReactNode {
  useShortcut(letter, label, onSay);
  return (
    <Button className="desk-word" aria-pressed={isSaid} aria-keyshortcuts={letter} onClick={onSay}>
      {label} <kbd>{letter}</kbd>
    </Button>
  );
}

function ClauseNote({ clause, words }: Pick<ClauseCardProps, 'clause' | 'words'>): ReactNode {
  const { t } = useTranslation();
  const [note, setNote] = useState(clause.note ?? '');
  const isEdited = useRef(false);
  /** Leaving the field saves what was written in it, and nothing over what a colleague wrote meanwhile. */
  function save(): void {
    if (!isEdited.current) return;
    isEdited.current = false;
    words.say(clause.id, { note: note.trim() === '' ? null : note.trim() });
  }
  return (
    <TextArea
      name="note"
      optional
      rows={2}
      label={t('agreements:clauses.note')}
      value={note}
      onChange={({ target }) => {
        isEdited.current = true;
        setNote(target.value);
      }}
      onBlur={save}
    />
  );
}

function Steps({ clause, all, shown }: Pick<ClauseCardProps, 'clause' | 'all' | 'shown'>): ReactNode {
  const { t } = useTranslation();
  const search: ClauseSearch = route.useSearch();
  const navigate = route.useNavigate();
  const placeOf = ({ id }: ClauseLineFragment): number => all.findIndex((one) => one.id === id);
  const at = placeOf(clause);
  const go = (to: ClauseLineFragment | undefined): void => {
    if (to !== undefined)
      void navigate({ to: '.', search: { ...search, clause: to.clauseId }, replace: true });
  };
  const before = shown.findLast((one) => placeOf(one) < at);
  const after = shown.find((one) => placeOf(one) > at);
  useShortcut('j', t('agreements:clauses.next'), () => go(after));
  useShortcut('k', t('agreements:clauses.previous'), () => go(before));
  return (
    <div className="row">
      <Button kind="quiet" aria-disabled={before === undefined} onClick={() => go(before)}>
        ‹ {t('agreements:clauses.previous')} <kbd>k</kbd>
      </Button>
      <Button kind="quiet" aria-disabled={after === undefined} onClick={() => go(after)}>
        {t('agreements:clauses.next')} › <kbd>j</kbd>
      </Button>
    </div>
  );
}
