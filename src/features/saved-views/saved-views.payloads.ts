import { Shown, StaffObject } from '../../platform/graphql/classified.js';
import { Payload } from '../../platform/graphql/user-error.js';
import { SavedView } from './saved-view.entity.js';

@StaffObject('SavedViewPayload', 'Result of a change to a saved view')
export class SavedViewPayload extends Payload {
  @Shown('P1', () => SavedView, { nullable: true })
  view?: SavedView;
}
