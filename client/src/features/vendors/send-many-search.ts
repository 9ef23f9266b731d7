/** What the address of "Send to several" holds: a reload, or a colleague with the address, sees the same vendors. */
export interface SendManySearch {
  vendors?: string | undefined;
}

/** As many as the server lists at once. */
export const MOST_TO_SEND = 200;

const BETWEEN = '.';
const PREFIX = 'vnd_';
const ID = /^[0-9a-f-]{36}$/;

/** Without the prefix, which says the same two hundred times. */
export function sendManySearch(vendorIds: readonly string[]): SendManySearch {
  return { vendors: vendorIds.map((id) => id.slice(PREFIX.length)).join(BETWEEN) };
}

export function readSendManySearch(raw: Record<string, unknown>): SendManySearch {
  const text = typeof raw['vendors'] === 'string' ? raw['vendors'] : '';
  const ids = text.split(BETWEEN).filter((id) => ID.test(id));
  return ids.length === 0 ? {} : { vendors: ids.slice(0, MOST_TO_SEND).join(BETWEEN) };
}

export function vendorsToSend({ vendors = '' }: SendManySearch): string[] {
  return vendors === '' ? [] : vendors.split(BETWEEN).map((id) => `${PREFIX}${id}`);
}
