import type { TFunction } from 'i18next';
import type { AgreementAsksQuery } from '../../graphql/staff.generated.js';

type Words = TFunction;

/** Points that are settled need not be asked for again. */
const OPEN = new Set(['OPEN', 'ASKED']);

/** The open points as a letter to the vendor, in the language of the page. */
export function askMail({ asks, title, revision }: AgreementAsksQuery['agreement'], t: Words): string {
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
