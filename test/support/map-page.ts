import type { Page } from 'playwright-core';
import type { TestClient } from './app-client.js';
import { editedMap, judgedMap, type Finding } from './map-queries.js';

/** By keyboard: a control takes the focus and a key presses it. No pointer moves on a map. */
export async function press(page: Page, name: string, key = 'Enter'): Promise<void> {
  const button = page.getByRole('button', { name, exact: true }).first();
  await button.focus();
  await page.keyboard.press(key);
}

/** Until the page says so: "Saving…" takes the place of what it said before. */
export async function save(page: Page): Promise<void> {
  await press(page, 'Save');
  await page.getByText(/^Saved \d/).waitFor();
}

export async function fill(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).first().fill(text);
}

export async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).first().selectOption({ label: option });
}

/** All that the screening of an activity reads from a node, in its open panel; what is left blank stays to be asked. */
export async function describeNode(page: Page, activity: string): Promise<void> {
  await choose(page, 'Processing activity (record)', activity);
  await choose(page, 'Kinds of data', 'E-mail address');
  await page.getByText('How sensitive these kinds of data are', { exact: true }).waitFor();
  await choose(page, 'How sensitive is “E-mail address”?', '2 contact data');
  await choose(page, 'How many people', '100 to 999 people');
  await page.getByText('Protection and care', { exact: true }).click();
  await choose(page, 'Use of AI', 'None');
  await choose(page, 'May join sources', 'No');
}

/** A file of a map in the form for a new one. */
export async function handFile(page: Page, name: string, content: object): Promise<void> {
  const buffer = Buffer.from(JSON.stringify(content));
  await page.getByLabel(/^Map file/).setInputFiles({ name, mimeType: 'application/json', buffer });
}

/** Somebody else, at the same moment, says of a node of the map what a panel would. */
export async function saysMeanwhile(
  client: TestClient,
  id: string,
  name: string,
  facts: object,
): Promise<void> {
  const { version, document } = await judgedMap(client, id, null);
  const node = document.nodes.find((one) => one['name'] === name);
  const { userErrors } = await editedMap(
    client,
    { id, version },
    { put: { nodes: [{ ...node, ...facts }] } },
  );
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
}

/** What the tables say of findings, by id of the node or flow: `2, worst: critical`; those without any left out. */
export async function findingsOnRows(page: Page): Promise<Record<string, string>> {
  const rows = await page
    .locator('tr[data-row]')
    .evaluateAll((all) =>
      all.map(
        (row) =>
          [
            row.getAttribute('data-row') ?? '',
            [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? ''),
          ] as const,
      ),
    );
  return Object.fromEntries(
    rows.flatMap(([id, cells]) =>
      cells.filter((text) => text.includes('worst:')).map((text) => [id, text.toLowerCase()]),
    ),
  );
}

/** The same of findings, the worst first. */
export function countedOnRows(findings: readonly Finding[]): Record<string, string> {
  const counted: Record<string, string> = {};
  for (const { on, severity } of findings)
    counted[on] ??= `${findings.filter((one) => one.on === on).length}, worst: ${severity}`;
  return counted;
}
