import type { TFunction } from 'i18next';
import type { AgreementAsksQuery, AskWordsFragment } from '../../../graphql/staff.generated.js';

type Named = Pick<AgreementAsksQuery['agreement'], 'title' | 'revision'>;

/** Points that are settled need not be asked for again. */
const OPEN = new Set(['OPEN', 'ASKED']);

/** The open points as a letter to the vendor. @param t in the language of the letter, as the points are */
export function askMail({ title, revision }: Named, asks: readonly AskWordsFragment[], t: TFunction): string {
  const points = asks
    .filter(({ state }) => OPEN.has(state))
    .map((ask, at) => {
      const words = ask.wording == null ? [] : [t('agreements:asks.mailWording', { wording: ask.wording })];
      return [`${at + 1}. ${ask.title} (${ask.clauseId}): ${ask.ask}`, ...words].join('\n');
    });
  const name = `${title} ${revision ?? ''}`.trim();
  return [t('agreements:asks.mailOpening', { name }), ...points, t('agreements:asks.mailClosing')].join(
    '\n\n',
  );
}
