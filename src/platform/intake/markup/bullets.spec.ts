import { describe, expect, it } from '@jest/globals';
import { fileOfLines, listOf } from '../../../../test/support/sub-processor-lists.js';

describe('a list of bullets', () => {
  it.each([
    ['* [Alder Mail](https://a.example). Mail service.', 'Alder Mail', 'Mail service.'],
    ['* **Alder Mail, Inc.** – mail service', 'Alder Mail, Inc.', 'mail service'],
    ['* [Alder](https://a.example) (Wren): mail service', 'Alder (Wren)', 'mail service'],
    ['- Alder Mail Inc. - mail service', 'Alder Mail Inc.', 'mail service'],
    ['- Alder Mail, LLC, mail service', 'Alder Mail, LLC', 'mail service'],
    ['1. Alder Mail: mail service', 'Alder Mail', 'mail service'],
    ['- Alder Mail Inc.', 'Alder Mail Inc.', ''],
    ['- Alder Mail, Inc. Mail service', 'Alder Mail, Inc.', 'Mail service'],
    ['- Alder Mail GmbH. Mail service', 'Alder Mail GmbH', 'Mail service'],
  ])('%s', async (bullet, name, task) => {
    const { format, header, rows } = await listOf(
      fileOfLines('# Subprocessors', '', 'All are located in the EU and the United Kingdom:', '', bullet),
    );
    expect({ format, header }).toEqual({ format: 'list', header: [] });
    expect(rows).toEqual([
      expect.objectContaining({
        name,
        task,
        places: ['EU', 'United Kingdom'],
        countries: ['EU', 'GB'],
        line: 5,
      }),
    ]);
  });

  it.each([
    ['- Hostify GmbH, Germany', 'Hostify GmbH', '', ['Germany']],
    ['- Acme, Inc., United States', 'Acme, Inc.', '', ['United States']],
    ['- Hostify GmbH (Germany)', 'Hostify GmbH', '', ['Germany']],
    ['- Hostify GmbH (Germany): Hosting', 'Hostify GmbH', 'Hosting', ['Germany']],
    ['- Hostify GmbH (Germany, France), hosting', 'Hostify GmbH', 'hosting', ['Germany', 'France']],
    ['- Hostify GmbH, hosting, Germany, France', 'Hostify GmbH', 'hosting', ['Germany', 'France']],
    ['- Hostify GmbH – Germany and France – hosting', 'Hostify GmbH', 'hosting', ['Germany', 'France']],
    ['- Acme, Inc., USA: E-Mail', 'Acme, Inc.', 'E-Mail', ['USA']],
    ['- Acme Inc; USA; e-mail, print', 'Acme Inc', 'e-mail, print', ['USA']],
    ['- Alder Mail: Hosting. Germany.', 'Alder Mail', 'Hosting', ['Germany']],
    ['- **Hostify GmbH** - Germany', 'Hostify GmbH', '', ['Germany']],
    ['- **Hostify GmbH** (Germany) - .NET hosting', 'Hostify GmbH', '.NET hosting', ['Germany']],
    ['- Hostify GmbH\n  - Germany\n  - Hosting', 'Hostify GmbH', 'Hosting', ['Germany']],
    ['- Twilio (SendGrid): mail', 'Twilio (SendGrid)', 'mail', ['unknown']],
    ['- Hostify (Germany): hosting (Ireland)', 'Hostify (Germany)', 'hosting', ['Ireland']],
    ['- Hostify (Germany)\n  - Location: Ireland', 'Hostify (Germany)', '', ['Ireland']],
    ['- Foo, SA, hosting', 'Foo, SA', 'hosting', ['unknown']],
    ['- Foo, SA: hosting', 'Foo, SA', 'hosting', ['unknown']],
    ['- Sensors Ltd: IoT', 'Sensors Ltd', 'IoT', ['unknown']],
    ['- Acme – support in France, Germany', 'Acme', 'support in France, Germany', ['unknown']],
    ['- Acme – customers: Germany', 'Acme', 'customers: Germany', ['unknown']],
    ['- Acme – EU, UK and US sales', 'Acme', 'EU, UK and US sales', ['unknown']],
  ])('tells name, task and place apart: %s', async (bullet, name, task, places) => {
    const { rows } = await listOf(fileOfLines('# Sub-processors', '', bullet));
    expect(rows).toEqual([expect.objectContaining({ name, task, places, address: null })]);
  });

  it.each([
    ['- Muster AG, Bahnhofstr. 1, 8001 Zürich, Schweiz', '', 'Bahnhofstr. 1, 8001 Zürich, Schweiz'],
    ['- Muster AG, 8001 Zürich, Schweiz: Hosting', 'Hosting', '8001 Zürich, Schweiz'],
    ['- Muster AG – Hosting – Bahnhofstr. 1, 8001 Zürich', 'Hosting', 'Bahnhofstr. 1, 8001 Zürich'],
    ['- **Muster AG**, Suite 5, 1 Main Street, Cork', '', 'Suite 5, 1 Main Street, Cork'],
    ['- Muster AG, Lindenhof 1, 8001 Zürich, Schweiz, mail', 'mail', 'Lindenhof 1, 8001 Zürich, Schweiz'],
    ['- Muster AG: 2-way SMS, 2 factors, in 2026 Quarters', '2-way SMS, 2 factors, in 2026 Quarters', null],
  ])('never takes a postal address for a place: %s', async (bullet, task, address) => {
    const { rows } = await listOf(fileOfLines('# Sub-processors', '', bullet));
    expect(rows).toEqual([
      expect.objectContaining({ name: 'Muster AG', task, places: ['unknown'], address }),
    ]);
  });

  it('goes on where only the mark of its entries changes', async () => {
    const { rows } = await listOf(
      fileOfLines('# Sub-processors', '', '- Alder: mail', '- Wren', '* Birch', '1. Rowan'),
    );
    expect(rows.map(({ name }) => name)).toEqual(['Alder', 'Wren', 'Birch', 'Rowan']);
  });

  it('is introduced by its place alone', async () => {
    const { rows } = await listOf(fileOfLines('Located in the United States:', '', '- Alder', '- Wren'));
    expect(rows.map(({ places }) => places)).toEqual([['United States'], ['United States']]);
  });

  it.each([
    ['These processors are not located in the United States:', ['unknown']],
    ['We are located in Germany. Our sub-processors are:', ['unknown']],
    ['Our sub-processors are based in France:', ['unknown']],
    ['Unsere Unterauftragsverarbeiter verarbeiten Daten in Deutschland:', ['Deutschland']],
    ['Diese Dienstleister befinden sich in den USA:', ['USA']],
    [
      'These subprocessors process data within the EEA, Switzerland and Japan:',
      ['EEA', 'Switzerland', 'Japan'],
    ],
    ['These subprocessors are located in the United States, which we reviewed:', ['United States']],
  ])('takes its place from the sentence above: %s', async (sentence, places) => {
    const { rows } = await listOf(
      fileOfLines('## Sub-processors', '', sentence, '', '* **Alder**: mail', '* **Wren**: print'),
    );
    expect(rows.map((row) => row.places)).toEqual([places, places]);
  });

  it('takes place and task from labels and ends of its entries', async () => {
    const { rows } = await listOf(
      fileOfLines(
        '## Sub-processors',
        '',
        '* Alder',
        '  * Purpose: mail',
        '  * Location: Ireland',
        '  * Address: 1 Main Street, Cork',
        '* Wren – print (Germany)',
      ),
    );
    expect(rows).toEqual([
      expect.objectContaining({
        name: 'Alder',
        task: 'mail',
        countries: ['IE'],
        address: '1 Main Street, Cork',
      }),
      expect.objectContaining({ name: 'Wren', task: 'print', countries: ['DE'] }),
    ]);
  });

  it('below a heading of subsidiaries is one of subsidiaries, also beside a table', async () => {
    const { rows } = await listOf(
      fileOfLines(
        '| Subprocessor | Purpose |',
        '|---|---|',
        '| Wren | Mail |',
        '',
        '## Subsidiaries',
        '',
        '* Alder Spain SL: support',
        '',
        '## Changes',
        '',
        '* We added Wren: mail',
      ),
    );
    expect(rows.map(({ name, subsidiary }) => [name, subsidiary])).toEqual([
      ['Wren', false],
      ['Alder Spain SL', true],
    ]);
  });

  it('is found in every section below a title that says so, but not in sections about it', async () => {
    const { rows } = await listOf(
      fileOfLines(
        '# Sub-processors',
        '',
        '## Mail',
        '',
        '* Alder: mail',
        '',
        '## Germany',
        '',
        '* Wren. Print',
        '',
        '## Changes',
        '',
        '* 2026-03-01: Added Alder',
        '* 2026-01-01: Added Wren',
        '',
        '## Your rights',
        '',
        '* Object within 30 days',
        '* End the agreement',
      ),
    );
    expect(rows.map(({ name, places }) => [name, places])).toEqual([
      ['Alder', ['unknown']],
      ['Wren', ['Germany']],
    ]);
  });
});

describe('lines without bullets', () => {
  it('are a list below their title, also with marks of another program and the day of the list', async () => {
    const { format, rows } = await listOf(
      fileOfLines(
        'Unsere Unterauftragsverarbeiter',
        'Stand: Mai 2026',
        '• Hostify GmbH, Deutschland, Hosting',
        '• Acme, Inc.; USA; E-Mail',
        '• Wren',
        'Diese Dienstleister befinden sich in Irland:',
        '• Alder – Druck',
      ),
    );
    expect(format).toBe('list');
    expect(rows.map(({ name, task, countries: codes, line }) => [name, task, codes, line])).toEqual([
      ['Hostify GmbH', 'Hosting', ['DE'], 3],
      ['Acme, Inc.', 'E-Mail', ['US'], 4],
      ['Wren', '', [], 5],
      ['Alder', 'Druck', ['IE'], 7],
    ]);
  });

  it.each([
    ['names alone', ['Sub-processors', 'Alder', 'Wren'], ['Alder', 'Wren']],
    [
      'quoted values',
      ['Sub-processor', '"Alder, Wren & Partners"', 'Oak'],
      ['Alder, Wren & Partners', 'Oak'],
    ],
  ])('stay a table where they are one: %s', async (_, lines, names) => {
    const { format, rows } = await listOf(fileOfLines(...lines));
    expect(format).toBe('table');
    expect(rows.map(({ name }) => name)).toEqual(names);
  });
});

describe('a page of nothing but bullets', () => {
  it('is a list where they say more than names', async () => {
    const { rows } = await listOf(fileOfLines('- Hostify GmbH, Germany', '- Acme Inc: e-mail'));
    expect(rows.map(({ name, task, countries: codes }) => [name, task, codes])).toEqual([
      ['Hostify GmbH', '', ['DE']],
      ['Acme Inc', 'e-mail', []],
    ]);
  });
});

describe('cards', () => {
  it.each([
    [
      'of a web page',
      [
        '<h1>Subprocessors</h1><div><h3>Hostify GmbH</h3><p>Germany</p><p>Hosting for all.</p></div>',
        '<div><h3>Acme, Inc.</h3><p>Location: USA<br>Purpose: e-mail</p></div>',
        '<h3>Contact us</h3><p>Write to us.</p>',
      ],
      'Hosting for all.',
    ],
    [
      'of Markdown, with labels',
      [
        '# Sub-processors',
        '## Hostify GmbH\n\n- Purpose: hosting\n- Location: Germany\n',
        '## Acme, Inc.\n\n- Location: USA\n- Purpose: e-mail',
      ],
      'hosting',
    ],
  ])('are rows of a list: %s', async (_, lines, task) => {
    const { format, rows } = await listOf(fileOfLines(...lines));
    expect(format).toBe('list');
    expect(rows.map((row) => [row.name, row.task, row.countries])).toEqual([
      ['Hostify GmbH', task, ['DE']],
      ['Acme, Inc.', 'e-mail', ['US']],
    ]);
  });
});
