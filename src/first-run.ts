import type { INestApplication } from '@nestjs/common';
import fs from 'node:fs';
import path from 'node:path';
import { DemoPeople } from './demo/demo-people.js';
import type { Organisation } from './features/identity/organisation.entity.js';
import { OrganisationsService } from './features/identity/organisations.service.js';
import { SetupService } from './features/identity/setup.service.js';
import { Settings } from './platform/settings.js';

/** What a person needs to begin; absent where it does not exist on this instance. */
export interface Welcome {
  readonly staffLink?: string;
  /** As a colleague: in the two highest tiers one person proposes and another decides. */
  readonly secondLink?: string;
  /** As the one who sees people, settings and the log, which Dana does not. */
  readonly ownerLink?: string;
  readonly vendorLink?: string;
  readonly mailFolder?: string;
}

/** On an empty instance that wants it, makes the demo workspace; finds the links to begin with. */
export async function prepareFirstRun(app: INestApplication): Promise<Welcome> {
  const settings = app.get(Settings);
  const organisations = app.get(OrganisationsService);
  const mailFolder = settings.smtpUrl ? undefined : path.join(settings.dataFolder, 'mails');
  const begun = (await organisations.all()).find(({ isDemo }) => isDemo);
  if (begun === undefined && !(settings.demo && (await organisations.isEmptyInstance())))
    return { staffLink: await app.get(SetupService).link(), mailFolder };
  const demo = await completeDemo(app, begun, settings.dataFolder);
  const people = app.get(DemoPeople);
  return {
    staffLink: await people.staffLink(demo),
    secondLink: await people.staffLink(demo, 'mira'),
    ownerLink: await people.staffLink(demo, 'olga'),
    vendorLink: keptLink(settings.dataFolder),
    mailFolder,
  };
}

const DEMO_LINK = 'demo-vendor-link';

/** The demo vendor's link is printed at every start, so it is kept beside the mails, which hold it too. */
async function completeDemo(
  app: INestApplication,
  begun: Organisation | undefined,
  dataFolder: string,
): Promise<Organisation> {
  const { organisation, vendorLink } = await app.get(DemoPeople).complete(begun);
  if (vendorLink !== null) fs.writeFileSync(path.join(dataFolder, DEMO_LINK), vendorLink, { mode: 0o600 });
  return organisation;
}

function keptLink(dataFolder: string): string | undefined {
  const file = path.join(dataFolder, DEMO_LINK);
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}
