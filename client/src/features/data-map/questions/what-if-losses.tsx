import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WhatIf } from '@core/data-flow/what-if.js';
import { type Drawn, partNamed } from '../map-model.js';
import { useMapWords } from '../map-words.js';

type Answer = Extract<WhatIf, { ok: true }>;

/** What ends with the vendor, by name: flows, who stood on it, the people and purposes concerned. */
export function WhatIfLosses({ answer, drawn }: { answer: Answer; drawn: Drawn }): ReactNode {
  const { t } = useTranslation();
  const { losses, purposesLost, cutOff } = answer;
  const { label } = useMapWords();
  const called = (list: 'group' | 'purpose', words: readonly string[]): readonly string[] =>
    words.map((word) => label(list, word));
  const named = (ids: readonly string[]): readonly string[] => ids.map((id) => partNamed(id, drawn.map));
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['flows', named(losses.flows)],
    ['withoutTaker', named(losses.withoutTaker)],
    ['withoutSource', named(losses.withoutSource)],
    ['stillOnIt', named(losses.stillOnIt)],
    ['cutOff', named(cutOff)],
    ['groups', called('group', losses.groups)],
    ['purposes', called('purpose', losses.purposes)],
    ['purposesLost', called('purpose', purposesLost)],
  ];
  return (
    <>
      <h3>{t('maps:whatIf.losses')}</h3>
      <ul>
        {losses.flows.length === 0 && <li>{t('maps:whatIf.noFlowEnds')}</li>}
        {parts
          .filter(([, names]) => names.length > 0)
          .map(([part, names]) => (
            <li key={part}>{t(`maps:whatIf.${part}`, { list: names.join('; ') })}</li>
          ))}
      </ul>
    </>
  );
}
