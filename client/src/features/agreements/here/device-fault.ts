/** Why a file is not read on this device; the words are those of the server's refusals. */
export type DeviceRefusal =
  | 'BAD_FORMAT'
  | 'PASSWORD_PROTECTED'
  | 'TOO_LARGE'
  | 'UNREADABLE_FILE'
  | 'UNREADABLE_HERE';

export class DeviceFault extends Error {
  constructor(readonly refusal: DeviceRefusal) {
    super(refusal);
    this.name = 'DeviceFault';
  }
}
