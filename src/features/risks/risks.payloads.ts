import { Shown, StaffObject } from '../../platform/graphql/classified.js';
import { Payload } from '../../platform/graphql/user-error.js';
import { RiskSettings } from './risk-settings.entity.js';
import { Risk } from './risk.entity.js';

@StaffObject('RiskPayload', 'Result of a change to a risk')
export class RiskPayload extends Payload {
  @Shown('P1', () => Risk, { nullable: true })
  risk?: Risk;
}

@StaffObject('RisksPayload', 'Result of a change to several risks')
export class RisksPayload extends Payload {
  @Shown('P1', () => [Risk], { nullable: true })
  risks?: Risk[];
}

@StaffObject('RiskSettingsPayload', 'Result of a change of scales, appetite or rules')
export class RiskSettingsPayload extends Payload {
  @Shown('P1', () => RiskSettings, { nullable: true })
  settings?: RiskSettings;
}
