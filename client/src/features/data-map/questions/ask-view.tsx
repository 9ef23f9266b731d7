import type { ReactNode } from 'react';
import type { Concentration } from '@core/data-flow/concentration.js';
import { AskBreach } from './ask-breach.js';
import { AskConcentration } from './ask-concentration.js';
import { AskHolders } from './ask-holders.js';
import { AskWhatIf } from './ask-what-if.js';
import type { Drawn, MapLine } from '../map-model.js';

interface AskViewProps {
  drawn: Drawn;
  line: MapLine;
}

/** What a map is for: what breaks if a node falls, who has got data, what if a vendor goes, on whom too much rests. */
export function AskView({ drawn, line }: AskViewProps): ReactNode {
  return (
    <>
      <AskBreach drawn={drawn} name={line.name ?? ''} />
      <AskHolders drawn={drawn} />
      <AskWhatIf drawn={drawn} />
      {line.judgement.concentration != null && (
        <AskConcentration drawn={drawn} concentration={line.judgement.concentration as Concentration} />
      )}
    </>
  );
}
