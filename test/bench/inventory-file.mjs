// An inventory of vendors as large as wanted, with its head, and the files it can come in.
import { strToU8, zipSync } from 'fflate';

const HEAD = [
  'Name',
  'Vendor ID',
  'Website',
  'Country',
  'Tier',
  'Owner',
  'Category',
  'Renewal',
  'Notes',
  'Amount',
];

/** Every thousandth country is none. */
export function inventoryRows(count) {
  return [HEAD, ...Array.from({ length: count }, (_, at) => vendor(at))];
}

export function csvOf(list) {
  return strToU8(list.map((cells) => cells.join(',')).join('\r\n'));
}

/** As other programs write it: texts once, in a part of their own. */
export function workbookOf(list) {
  const texts = new Map();
  const shared = (text) => {
    if (!texts.has(text)) texts.set(text, texts.size);
    return `t="s"><v>${texts.get(text)}</v></c>`;
  };
  const rows = list.map((cells, at) => {
    const xml = cells.map((cell, column) => {
      const place = `<c r="${String.fromCharCode(65 + column)}${at + 1}" `;
      return typeof cell === 'number' ? `${place}><v>${cell}</v></c>` : `${place}${shared(cell)}`;
    });
    return `<row r="${at + 1}">${xml.join('')}</row>`;
  });
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relation = (id, kind, target) =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  const parts = {
    '_rels/.rels': `<Relationships>${relation('a', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${office}"><sheets><sheet name="Vendors" r:id="b"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('b', 'worksheet', 'sheet.xml')}${relation('c', 'sharedStrings', 'texts.xml')}</Relationships>`,
    'xl/sheet.xml': `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`,
    'xl/texts.xml': `<sst>${[...texts.keys()].map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

function vendor(at) {
  const country = at % 1000 === 999 ? 'Atlantis' : ['Germany', 'France', 'United States', 'Japan'][at % 4];
  const day = `2027-${String((at % 12) + 1).padStart(2, '0')}-15`;
  const name = `Vendor number ${at}`;
  return [
    name,
    `V-${at}`,
    `https://v${at}.example`,
    country,
    `T${(at % 4) + 1}`,
    `Owner ${at % 50}`,
    'Mail',
    day,
    `Note number ${at} on this vendor`,
    at / 4,
  ];
}
