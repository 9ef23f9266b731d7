import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TitledModel } from '@core/report/titled-model.js';
import type { DomainFigure, ScoreSheet } from '@core/scoring/sheet.js';
import { useFormats } from '../../i18n/dates.js';
import { KeyValues } from '../../ui/key-values.js';

/** The figures of a domain of which the whole takes the mean (formulas 8 and 9). */
export type MeanOf = 'maturity' | 'assured_score' | 'claimed_score' | 'documented_share';

interface MeanWorkingProps {
  of: MeanOf;
  sheet: ScoreSheet;
  model: TitledModel;
}

/** Weight times figure of each assessed domain, their sum, and what it is divided by. */
export function MeanWorking({ of, sheet, model }: MeanWorkingProps): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const terms = model.domains.flatMap((domain) => {
    const figure = figureOf(sheet.domains, domain.id, of);
    return figure === null ? [] : [{ domain, figure, product: domain.weight * figure }];
  });
  const weights = terms.reduce((sum, { domain }) => sum + domain.weight, 0);
  const sum = terms.reduce((whole, { product }) => whole + product, 0);
  const four = (value: number): string => formats.number(value, 4);
  return (
    <KeyValues
      rows={[
        ...terms.map(({ domain, figure, product }) => ({
          key: domain.id,
          label: <span lang={model.texts_language}>{domain.title}</span>,
          value: `${domain.weight} × ${four(figure)} = ${four(product)}`,
        })),
        {
          key: 'mean',
          label: <strong>{t('assessments:because.mean')}</strong>,
          value: <strong>{`${four(sum)} ÷ ${weights} = ${four(sum / weights)}`}</strong>,
        },
      ]}
    />
  );
}

/** Null: not assessed or not applicable; such a domain is in neither sum. */
function figureOf(domains: readonly DomainFigure[], id: string, of: MeanOf): number | null {
  const figure = domains.find((domain) => domain.id === id)?.[of] ?? null;
  return figure === null ? null : Number(figure);
}
