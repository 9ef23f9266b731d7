import { DomainEvent } from '../../platform/events/domain-event.js';
import { typedId } from '../../platform/graphql/typed-ids.js';
import type { CompanyAlias } from './company-alias.entity.js';

/** Names of companies count otherwise from now on; whatever compared by them is judged again. */
export abstract class CompanyAliasEvent extends DomainEvent {
  readonly object: string;

  constructor(
    readonly alias: CompanyAlias,
    private readonly reason: string,
  ) {
    super();
    this.object = typedId('als', alias.id);
  }

  override get digested() {
    const { name, company } = this.alias;
    return { name, company, reason: this.reason };
  }
}

export class CompanyAliasAdded extends CompanyAliasEvent {
  readonly action = 'company-alias.added';
}

export class CompanyAliasTakenBack extends CompanyAliasEvent {
  readonly action = 'company-alias.taken-back';
}
