import { STAFF_COOKIE } from '../../src/platform/http/cookies.js';
import { tokenIn } from './app-cast.js';
import { TestClient } from './app-client.js';
import type { TestApp } from './app.js';
import { ask, type Started } from './started-server.js';
import { prepareVendor, sendCore } from './walk.js';

/** Somebody who may do everything with vendors, in the first workspace of a server that was just started. */
export interface FirstWorkspace {
  /** `name=value`. */
  readonly cookie: string;
  readonly staff: TestClient;
}

/** Through the link that the server prints; its owner becomes the privacy officer, since an owner sends nothing. */
export async function beginWorkspace(server: Started, folder: string): Promise<FirstWorkspace> {
  const url = await server.address();
  const link = /Sign in as the privacy team\s+(\S+)/.exec(server.said())?.[1] ?? '';
  const response = await fetch(`${url}/session/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ token: tokenIn(link), workspaceName: 'Alder Group', ...DANA }),
  });
  const set = response.headers.getSetCookie().find((each) => each.startsWith(STAFF_COOKIE));
  if (set === undefined) throw new Error(`no workspace: ${response.status} ${await response.text()}`);
  await ask(folder, `UPDATE app.person SET role = 'PRIVACY_OFFICER'`, 'assay');
  const cookie = set.split(';')[0]!;
  return { cookie, staff: new TestClient({ url } as TestApp, '/graphql', { cookie }) };
}

const DANA = { name: 'Dana Okafor', email: 'dana@alder.example', password: 'a long walk by the alder trees' };

/** The link of a vendor that was sent our core questionnaire. */
export async function vendorLink({ staff }: FirstWorkspace): Promise<string> {
  return (await sendCore(staff, await prepareVendor(staff, 'Mailwren'))).link;
}
