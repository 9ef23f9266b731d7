import type { Page } from 'playwright-core';

/** A page of the walk, and what is opened on it before it is looked at. */
export interface Stop {
  readonly path: string;
  readonly act?: (page: Page) => Promise<void>;
}

/** Pages that need no session. */
export const PUBLIC_STOPS: readonly Stop[] = [
  { path: '/sign-in', act: press('Sign in') },
  { path: '/setup' },
  { path: '/enter' },
  { path: '/password' },
];

/** Every page of the staff door, filled from the demo workspace. */
export async function staffStops(page: Page): Promise<readonly Stop[]> {
  const { vendors, assessments, risks, agreements, maps } = await demoIds(page);
  const vendor = vendors.find(({ name }) => name === 'Mailwren')!;
  const [inReview, done] = ['IN_REVIEW', 'DONE'].map((state) =>
    assessments.find((one) => one.state === state)!,
  );
  const draft = risks.find(({ state }) => state === 'DRAFT') ?? risks[0]!;
  const ofVendor = `/app/vendors/${vendor.id}`;
  const service = `${ofVendor}/services/${vendor.services[0]!.id}`;
  const reviewed = `/app/assessments/${done!.id}`;
  const inHand = `/app/assessments/${inReview!.id}`;
  return [
    { path: '/app' },
    { path: '/app/later' },
    { path: '/app/calendar' },
    { path: '/app/vendors' },
    { path: '/app/vendors?search=nobody' },
    { path: '/app/vendors/new', act: press('Add the vendor') },
    { path: '/app/vendors/import' },
    { path: '/app/vendors/twins' },
    { path: `/app/vendors?peek=${vendor.id}&columns=%5B%22country%22%2C%22renewal%22%5D` },
    ...['', '/assessments', '/findings', '/risks', '/files', '/history', '/edit'].map((tab) => ({
      path: ofVendor + tab,
    })),
    { path: ofVendor, act: press('Add a contact') },
    { path: `${ofVendor}/agreements` },
    { path: `${ofVendor}/sub-processors`, act: press('Record a notice') },
    { path: `${ofVendor}/sub-processors`, act: press('Record a newer list') },
    { path: service },
    { path: `${service}/intake` },
    { path: '/app/assessments' },
    { path: '/app/assessments/send' },
    { path: `/app/assessments/send?vendor=${vendor.id}` },
    { path: reviewed },
    { path: inHand },
    { path: `${inHand}/review` },
    { path: `${inHand}/review?show=open`, act: press('Finish the review') },
    { path: `${inHand}/review`, act: press('Raise a risk') },
    { path: `${inHand}/review`, act: press('Open questions again') },
    { path: `${reviewed}/score`, act: openEverything },
    { path: `${reviewed}/score`, act: press('Why this residual risk: open the reason') },
    { path: `${reviewed}/decide`, act: press('Propose this decision', true) },
    { path: '/app/agreements' },
    { path: '/app/agreements/here' },
    { path: '/app/agreements/new' },
    { path: `/app/agreements/${agreements[0]!.id}` },
    { path: `/app/agreements/${agreements[0]!.id}/edit` },
    { path: '/app/maps' },
    ...['', '?view=diagram', '?view=ask', '?view=score'].map((view) => ({
      path: `/app/maps/${maps[0]!.id}${view}`,
    })),
    { path: '/app/risks' },
    { path: '/app/risks?view=map' },
    { path: '/app/risks/new' },
    { path: '/app/risks/import' },
    { path: '/app/risks/rules' },
    { path: `/app/risks/${draft.id}`, act: press('Reject it') },
    ...[
      '',
      '/people',
      '/groups',
      '/holidays',
      '/adequacy',
      '/companies',
      '/access',
      '/roles',
      '/log',
      '/log?actions=%5B%22vendor.added%22%5D',
    ].map((part) => ({
      path: `/app/settings${part}`,
    })),
    { path: `/app/settings/access?vendor=${vendor.id}` },
    { path: '/app/nowhere' },
  ];
}

/** One question of each type, wrong on purpose, and the pages around them. */
export const VENDOR_STOPS: readonly Stop[] = [
  ...['C-01', 'C-02', 'C-03', 'C-22', 'C-28', 'C-30', 'C-50', 'C-55', 'C-56', 'C-62'].map((id) => ({
    path: `/respond/q/${id}`,
    act: press('Continue', true),
  })),
  { path: '/respond' },
  { path: '/respond/pass', act: press('Pass on') },
  { path: '/respond/pass/whole', act: press('Hand everything over') },
  { path: '/respond/check', act: press('Send answers to Alder Group') },
  { path: '/respond/answers' },
  { path: '/respond/sent' },
  { path: '/respond/q/unknown' },
  { path: '/respond/nowhere' },
];

/** Where the button leads away or does not exist, the page is looked at as it then is. */
function press(name: string, ifThere = false): (page: Page) => Promise<void> {
  return async (page) => {
    const button = page.getByRole('button', { name });
    if (!ifThere) await button.first().waitFor();
    if ((await button.count()) > 0) await button.first().click();
  };
}

async function openEverything(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Down to the answers' }).waitFor();
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

interface DemoIds {
  readonly vendors: readonly { id: string; name: string; services: readonly { id: string }[] }[];
  readonly assessments: readonly { id: string; state: string }[];
  readonly risks: readonly { id: string; state: string }[];
  readonly agreements: readonly { id: string }[];
  readonly maps: readonly { id: string }[];
}

const WORKSPACE = '{ viewer { workspace { id } } }';
const IDS = `{ vendors(first: 20) { edges { node { id name services { id } } } }
  assessments(first: 20) { edges { node { id state } } } risks(first: 20) { edges { node { id state } } }
  agreements(first: 1) { edges { node { id } } } }`;
const MAPS = '{ dataMaps { id } }';

/** Asked from the page, with the session of whoever sits before it. */
async function demoIds(page: Page): Promise<DemoIds> {
  const mine = await ask<{ viewer: { workspace: { id: string } } }>(page, WORKSPACE);
  const { id } = mine.viewer.workspace;
  const data = await ask<Record<string, { edges: { node: object }[] }>>(page, IDS, id);
  const { dataMaps } = await ask<{ dataMaps: DemoIds['maps'] }>(page, MAPS, id);
  const nodes = Object.entries(data).map(([name, { edges }]) => [name, edges.map(({ node }) => node)]);
  return { ...Object.fromEntries(nodes), maps: dataMaps } as DemoIds;
}

async function ask<Data>(page: Page, query: string, workspace = ''): Promise<Data> {
  const reply = await page.evaluate(
    async ([body, tenant]) => {
      const headers = new Headers({ 'content-type': 'application/json' });
      if (tenant) headers.set('x-assay-tenant', tenant);
      return (await fetch('/graphql', { method: 'POST', headers, body: body! })).json();
    },
    [JSON.stringify({ query }), workspace],
  );
  return (reply as { data: Data }).data;
}
