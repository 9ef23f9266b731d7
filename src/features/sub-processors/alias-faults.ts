import type { AliasFault } from '../../core/names/own-aliases.js';
import { refuse } from '../../platform/errors/user-errors.js';

/** Why a name cannot be said to be another name of a company, at the field that mends it. */
export function refuseFault(fault: AliasFault): never {
  switch (fault.why) {
    case 'nameless':
      return refuse(
        'INVALID',
        fault.at,
        'This is no name: it has no letter and no digit. Write the name out.',
      );
    case 'same':
      return refuse(
        'INVALID',
        'company',
        'Both names count as one company already. If you mean another company, name that one.',
      );
    case 'taken':
      return refuse(
        'TAKEN',
        'name',
        `This name stands for ${fault.company} already. Take that back first, then say it anew.`,
      );
    case 'chain':
      return refuse(
        'INVALID',
        'company',
        `This company is itself another name, of ${fault.company}. Name that company, or take its other name back first.`,
      );
    case 'leads_here':
      return refuse(
        'INVALID',
        'name',
        `Another name leads to this one: ${fault.name}. Take that back first, then say both of one company.`,
      );
  }
}
