import { expect } from '@jest/globals';
import { addDays } from '../../src/core/day.js';
import { as, castOf, type Cast } from './app-cast.js';
import type { TestClient } from './app-client.js';
import { startApp, type TestApp } from './app.js';
import { prepareVendor, type Prepared } from './walk.js';

export type Json = Record<string, unknown>;
export interface Proposal {
  id: string;
  row: Json;
  sources: { from: string; id: string; at: string | null }[];
}
export interface Drafted {
  proposals: Proposal[];
  contradictions: Json[];
}

const CREATE = `mutation ($input: CreateDataMapInput!) {
  createDataMap(input: $input) { map { id version } userErrors { message } } }`;
const EDIT = `mutation ($input: EditDataMapInput!) {
  editDataMap(input: $input) { map { id version } userErrors { code path message } } }`;
const ADD_VENDOR = 'mutation ($input: AddVendorInput!) { addVendor(input: $input) { vendor { id } } }';
const DRAFT = `mutation ($input: DraftDataMapInput!) {
  draftDataMap(input: $input) { proposals contradictions userErrors { message } } }`;
const ASSESS = `mutation ($input: AssessTransferInput!) {
  assessTransfer(input: $input) { map { id version } userErrors { code path } } }`;
const ARCHIVE = `mutation ($input: ArchiveDataMapInput!) {
  archiveDataMap(input: $input) { map { id } userErrors { message } } }`;

/** A workspace with the vendors Mailwren and Paypine and one map that Dana fills and asks. */
export class AskedMap {
  app!: TestApp;
  cast!: Cast;
  dana!: TestClient;
  mailwren!: Prepared;
  id = '';

  async start(): Promise<void> {
    this.app = await startApp();
    this.cast = await castOf(this.app);
    this.dana = await as(this.app, this.cast.dana);
    this.mailwren = await prepareVendor(this.dana, 'Mailwren');
    await prepareVendor(this.dana, 'Paypine');
    const input = { name: 'All' };
    const { createDataMap } = await this.dana.ask<{ createDataMap: { map: { id: string } } }>(CREATE, {
      input,
    });
    this.id = createDataMap.map.id;
  }

  /** A field of what the map says as it stands. */
  async ask<T>(field: string): Promise<T> {
    const query = `query ($id: ID!) { dataMap(id: $id) { judgement { asked: ${field} } } }`;
    const data = await this.dana.ask<{ dataMap: { judgement: { asked: T } } }>(query, { id: this.id });
    return data.dataMap.judgement.asked;
  }

  /** The same as of yesterday, with the map as if it had been there, as it is, for two days. */
  async yesterday(field: string): Promise<unknown> {
    const id = this.id.slice(4);
    for (const [table, key, moment] of [
      ['data_map', 'id', 'created_at'],
      ['map_change', 'map_id', 'made_at'],
    ])
      await this.app.admin.query(
        `UPDATE app.${table} SET ${moment} = ${moment} - interval '2 days' WHERE ${key} = $1`,
        [id],
      );
    const query = `query ($id: ID!, $asOf: Date) { dataMap(id: $id) { judgement(asOf: $asOf) { asked: ${field} } } }`;
    const asOf = addDays(this.app.clock.now().slice(0, 10), -1);
    const data = await this.dana.ask<{ dataMap: { judgement: { asked: unknown } } }>(query, {
      id: this.id,
      asOf,
    });
    return data.dataMap.judgement.asked;
  }

  async version(): Promise<number> {
    const query = 'query ($id: ID!) { dataMap(id: $id) { version } }';
    return (await this.dana.ask<{ dataMap: { version: number } }>(query, { id: this.id })).dataMap.version;
  }

  /** An edit of the map as it stands; what it was refused for. */
  async edit(edit: object): Promise<Json[]> {
    const input = { id: this.id, expectedVersion: await this.version(), edit };
    const data = await this.dana.ask<{ editDataMap: { userErrors: Json[] } }>(EDIT, { input });
    return data.editDataMap.userErrors;
  }

  async draft(): Promise<Drafted> {
    const input = { id: this.id };
    return (await this.dana.ask<{ draftDataMap: Drafted }>(DRAFT, { input })).draftDataMap;
  }

  async addVendor(name: string): Promise<void> {
    await this.dana.ask(ADD_VENDOR, { input: { name } });
  }

  /** Puts proposals on the map. */
  async take(proposals: readonly Proposal[]): Promise<void> {
    expect(await this.edit({ put: putOf(proposals) })).toEqual([]);
  }

  /** The same by the door for edits that are larger than the variables of a query may be. */
  async takeMany(proposals: readonly Proposal[]): Promise<void> {
    const form = new FormData();
    form.append('expectedVersion', String(await this.version()));
    form.append('file', new Blob([JSON.stringify({ put: putOf(proposals) })]), 'edit.json');
    const reply = await this.dana.sendForm(`/maps/${this.id}/edit`, form, { 'x-assay-upload': '1' });
    expect(((await reply.json()) as { userErrors: unknown }).userErrors).toEqual([]);
  }

  /** The transfer assessment of the flow to Mailwren; what it was refused for. */
  async assess(answers: object, result: string): Promise<Json[]> {
    const { id, flow } = this;
    const input = { id, expectedVersion: await this.version(), flow, answers, result };
    const data = await this.dana.ask<{ assessTransfer: { userErrors: Json[] } }>(ASSESS, { input });
    return data.assessTransfer.userErrors;
  }

  async putAway(isArchived: boolean): Promise<void> {
    const input = { id: this.id, expectedVersion: await this.version(), isArchived };
    await this.dana.ask(ARCHIVE, { input });
  }

  /** The node of Mailwren's service. */
  get service(): string {
    return `svc-${this.mailwren.serviceId.slice(4)}`;
  }

  /** The flow to it, as it was drafted. */
  get flow(): string {
    return `sys-crm>${this.service}`;
  }

  async flowNow(id: string): Promise<Json> {
    return (await this.ask<{ flows: Json[] }>('document')).flows.find((flow) => flow['id'] === id)!;
  }

  /** Titles of what is open at Mailwren. */
  async openFindings(): Promise<string[]> {
    const query = `query ($id: ID!) { vendor(id: $id) { findings { title severity isOpen } } }`;
    const data = await this.dana.ask<{ vendor: { findings: { title: string; isOpen: boolean }[] } }>(query, {
      id: this.mailwren.vendorId,
    });
    return data.vendor.findings.filter((one) => one.isOpen).map(({ title }) => title);
  }

  /** The open ones that say that an agreement is not signed. */
  async unsigned(): Promise<string[]> {
    return (await this.openFindings()).filter((title) => title.startsWith(UNSIGNED));
  }

  /** Reviews of transfer assessments in the calendar. */
  async reviews(): Promise<Json[]> {
    const { deadlines } = await this.dana.ask<{ deadlines: Json[] }>(
      '{ deadlines { kind title dueOn href } }',
    );
    return deadlines.filter(({ kind }) => kind === 'transfer_review');
  }

  /** By what the register knows such a fact again. */
  async unsignedFact(): Promise<{ facts: string; place: string }[]> {
    const { rows } = await this.app.admin.query<{ facts: string; place: string }>(
      'SELECT facts, place FROM app.finding WHERE title LIKE $2 AND is_open AND vendor_id = $1',
      [this.mailwren.vendorId.slice(4), `${UNSIGNED}%`],
    );
    return rows;
  }
}

const UNSIGNED = 'Processing without a signed agreement';

/** Proposals as what an edit puts in. */
function putOf(proposals: readonly Proposal[]): object {
  const rows = (list: string): Json[] =>
    proposals.filter(({ id }) => id.startsWith(`${list}/`)).map(({ row }) => row);
  const elements = Object.fromEntries(rows('elements').map(({ id, ...row }) => [id, row]));
  return { nodes: rows('nodes'), flows: rows('flows'), vendors: rows('vendors'), elements };
}
