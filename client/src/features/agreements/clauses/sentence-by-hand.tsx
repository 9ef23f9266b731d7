import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClauseLineFragment } from '../../../graphql/staff.generated.js';
import { Button } from '../../../ui/button.js';
import { TextArea } from '../../../ui/text-area.js';
import { TextInput } from '../../../ui/text-input.js';
import type { ClauseWords } from './use-clause-words.js';

interface SentenceByHandProps {
  clause: ClauseLineFragment;
  words: ClauseWords;
}

/** The sentence as a person reads it on a page that has no text to point at. */
export function SentenceByHand({ clause, words }: SentenceByHandProps): ReactNode {
  const { t } = useTranslation();
  const [quote, setQuote] = useState(clause.ownQuote ?? '');
  const [page, setPage] = useState(clause.ownPage?.toString() ?? '');
  const [isMissing, setMissing] = useState(false);
  function say(verdict: 'PRESENT' | 'WEAK'): void {
    setMissing(quote.trim() === '');
    if (quote.trim() === '') return;
    const number = Number.parseInt(page, 10);
    const pointed = { page: number > 0 ? number : null, quote: quote.trim(), verdict };
    words.say(clause.id, { word: 'IS_THIS', pointed });
  }
  return (
    <div className="stack stack--tight">
      <TextArea
        name="sentence"
        rows={3}
        maxLength={400}
        label={t('agreements:byHand.sentence')}
        hint={t('agreements:byHand.sentenceHint')}
        error={isMissing ? t('agreements:byHand.missing') : undefined}
        value={quote}
        onChange={({ target }) => setQuote(target.value)}
      />
      <TextInput
        name="page"
        type="number"
        min={1}
        short
        optional
        label={t('agreements:byHand.page')}
        value={page}
        onChange={({ target }) => setPage(target.value)}
      />
      <div className="row">
        <Button onClick={() => say('PRESENT')}>{t('agreements:byHand.present')}</Button>
        <Button onClick={() => say('WEAK')}>{t('agreements:byHand.weak')}</Button>
      </div>
    </div>
  );
}
