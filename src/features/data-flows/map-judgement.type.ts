import { Int } from '@nestjs/graphql';
import { Shown, StaffObject } from '../../platform/graphql/classified.js';
import { DateScalar, JsonScalar } from '../../platform/graphql/scalars.js';
import { documentOf, type JudgedMap } from './judged-maps.js';

/** A map read and judged for one day; everything else that is asked of it hangs here. */
@StaffObject('MapJudgement', 'A map as of a day, and what the rules say of it')
export class MapJudgement {
  constructor(readonly judged: JudgedMap) {}

  @Shown('P1', () => Int, { description: 'The version of the map that is judged' })
  get version(): number {
    return this.judged.version;
  }

  @Shown('P1', () => DateScalar, { description: 'The day it is judged for' })
  get judgedFor(): string {
    return this.judged.map.date;
  }

  @Shown('P1', () => Boolean, { description: 'The map has a day of its own, as an imported one may' })
  get isDated(): boolean {
    return this.judged.isDated;
  }

  @Shown('P2', () => JsonScalar, { description: 'The map in the format assay-map/1' })
  get document(): object {
    return documentOf(this.judged);
  }

  @Shown('P2', () => JsonScalar, {
    description: 'Transfer status by id of the flow: {status, severity, regime, country, row}',
  })
  get transfers(): object {
    return Object.fromEntries([...this.judged.check.flows].map(([id, { transfer }]) => [id, transfer]));
  }

  @Shown('P2', () => JsonScalar, {
    description: 'Which providers carry how many vendors: {providers, herfindahl, tier12}',
  })
  get concentration(): object {
    return this.judged.check.concentration;
  }
}
