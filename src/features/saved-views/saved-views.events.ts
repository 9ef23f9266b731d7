import { DomainEvent } from '../../platform/events/domain-event.js';
import { typedId } from '../../platform/graphql/typed-ids.js';

abstract class SavedViewEvent extends DomainEvent {
  readonly object: string;

  constructor(viewId: string) {
    super();
    this.object = typedId('viw', viewId);
  }
}

export class ViewSaved extends SavedViewEvent {
  readonly action = 'view.saved';
}

export class ViewRemoved extends SavedViewEvent {
  readonly action = 'view.removed';
}
