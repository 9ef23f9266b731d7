/** A4 in points, with a margin that leaves 80 letters a line. */
const SHEET = '[0 0 595 842]';
const LEFT = 56;
const TOP = 776;
const TITLE = '/F2 16 Tf 24 TL';
const BODY = '/F1 11 Tf 17 TL';
/** What stands before the sheets: the catalogue, the list of sheets, two fonts that every reader has. */
const BEFORE_SHEETS = 4;

/**
 * A document as a vendor hands it in, as PDF: one page for each group of lines, of which the first is its title. The
 * letters are those of ASCII; the same lines give the same bytes.
 */
export function paperOf(sheets: readonly (readonly string[])[]): Uint8Array {
  const pages = sheets.map((_, at) => BEFORE_SHEETS + 1 + 2 * at);
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((at) => `${at} 0 R`).join(' ')}]>>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    ...sheets.flatMap((lines, at) => [page(pages[at]! + 1), stream(lines)]),
  ];
  return new TextEncoder().encode(filed(objects));
}

function font(name: string): string {
  return `<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`;
}

function page(content: number): string {
  const fonts = '<</Font<</F1 3 0 R/F2 4 0 R>>>>';
  return `<</Type/Page/Parent 2 0 R/MediaBox${SHEET}/Resources${fonts}/Contents ${content} 0 R>>`;
}

function stream([title = '', ...lines]: readonly string[]): string {
  const body = lines.map((line) => `T* (${escaped(line)}) Tj`).join('\n');
  const text = `BT\n${TITLE}\n${LEFT} ${TOP} Td (${escaped(title)}) Tj T*\n${BODY}\n${body}\nET`;
  return `<</Length ${text.length}>>\nstream\n${text}\nendstream`;
}

function escaped(line: string): string {
  return line.replaceAll(/[\\()]/g, String.raw`\$&`);
}

/** The objects in their order, each with its place in the table at the end. */
function filed(objects: readonly string[]): string {
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  return `${file}${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`;
}
