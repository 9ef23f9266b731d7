import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contradiction } from '@core/data-flow/draft-contradictions.js';
import type { StatedPlaces } from '@core/data-flow/draft-sources.js';
import { useFormats } from '../../../i18n/dates.js';
import { Notice } from '../../../ui/notice.js';

interface ContradictionListProps {
  contradictions: readonly Contradiction[];
  nameOf: (node: string) => string;
}

/** Where two sources place one node differently; both stand on the draft until somebody asks the vendor. */
export function ContradictionList({ contradictions, nameOf }: ContradictionListProps): ReactNode {
  const { t } = useTranslation();
  const said = useStatement();
  if (contradictions.length === 0) return null;
  return (
    <Notice tone="problem" title={t('maps:draft.contradiction')}>
      <ul>
        {contradictions.map(({ node, stated: [one, other] }) => (
          <li key={`${node} ${said(one)} ${said(other)}`}>
            <strong>{nameOf(node)}</strong>: {said(one)}; {said(other)}.
          </li>
        ))}
      </ul>
      {t('maps:draft.contradictionRemedy')}
    </Notice>
  );
}

/** `Sub-processor list: Ireland, Sweden` */
function useStatement(): (stated: StatedPlaces) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  const place = (code: string): string =>
    code === 'unknown' ? t('maps:unknownPlace') : formats.country(code);
  return ({ source: { from, at }, countries }) => {
    const source = at === null ? t(`maps:draft.from.${from}`) : `${t(`maps:draft.from.${from}`)} ${at}`;
    return `${source}: ${countries.map(place).join(', ')}`;
  };
}
