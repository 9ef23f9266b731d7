// A page of the report as HTML, for the comparison with a browser that prints: the same layout of the core, the same
// words, tables, bookmarks and drawings, in the same type.
import fs from 'node:fs';
import path from 'node:path';

const FONTS = path.resolve(import.meta.dirname, '../../node_modules/@expo-google-fonts/inter');
const STYLE = `
  @page { size: A4; margin: 20mm 18mm }
  ${face(400, '400Regular/Inter_400Regular.ttf')} ${face(600, '600SemiBold/Inter_600SemiBold.ttf')}
  body { font: 9.5pt/1.4 Inter; color: #1b2430 } h1, h2, h3 { break-after: avoid }
  table { width: 100%; border-collapse: collapse } thead { display: table-header-group }
  td, th { text-align: left; vertical-align: top; padding: 3pt; border-bottom: 0.5pt solid #c9d1da }
  tr { break-inside: avoid } .chapter { break-before: page } .note { border: 1pt solid #b3541e; padding: 6pt }
  .title { font-size: 24pt } .lead { font-size: 12pt } .caption { color: #56616e } .quote { font-style: italic }
  dl { display: grid; grid-template-columns: 1fr 2fr } .badge { padding: 2pt 6pt; border: 0.5pt solid }`;

export class HtmlPage {
  width = 480;
  #parts = [];

  measure(text, size) {
    return text.length * size * 0.5;
  }

  heading(level, text) {
    this.#parts.push(`<h${level}>${escaped(text)}</h${level}>`);
  }

  paragraph(text, style = 'body') {
    this.#parts.push(`<p class="${style}">${escaped(text)}</p>`);
  }

  list(entries) {
    this.#parts.push(`<ul>${entries.map((entry) => `<li>${escaped(entry)}</li>`).join('')}</ul>`);
  }

  facts(rows) {
    const pairs = rows.map(({ label, lead = '', value }) => {
      const values = [value].flat().map(escaped).join('<br>');
      return `<dt>${escaped(label)}</dt><dd><b>${escaped(lead)}</b> ${values}</dd>`;
    });
    this.#parts.push(`<dl>${pairs.join('')}</dl>`);
  }

  badges(badges) {
    this.#parts.push(
      `<p>${badges.map(({ text }) => `<span class="badge">${escaped(text)}</span>`).join(' ')}</p>`,
    );
  }

  table({ summary, columns, rows }) {
    const head = columns.map(({ title }) => `<th scope="col">${escaped(title)}</th>`).join('');
    const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${inCell(cell)}</td>`).join('')}</tr>`);
    this.#parts.push(
      `<table><caption class="caption">${escaped(summary)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`,
    );
  }

  figure({ width, height, title, description, marks }) {
    const words = `<title>${escaped(title)}</title><desc>${escaped(description)}</desc>`;
    this.#parts.push(
      `<svg role="img" viewBox="0 0 ${width} ${height}" width="${width}">${words}${marks.map(shape).join('')}</svg>`,
    );
  }

  note(text) {
    this.#parts.push(`<p class="note">${escaped(text)}</p>`);
  }

  link(label, url) {
    this.#parts.push(`<p><a href="${escaped(url)}">${escaped(label)}</a></p>`);
  }

  space() {}
  accent() {
    this.#parts.push('<hr>');
  }

  newPage() {
    this.#parts.push('<div class="chapter"></div>');
  }

  newChapter() {
    this.newPage();
  }

  document(language, title) {
    return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${escaped(title)}</title><style>${STYLE}</style>${this.#parts.join('\n')}</html>`;
  }
}

function inCell(cell) {
  return typeof cell === 'string' ? escaped(cell) : cell.lines.map(({ text }) => escaped(text)).join('<br>');
}

function shape(mark) {
  if (mark.kind === 'rect')
    return `<rect x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}" fill="#dde6ef"/>`;
  if (mark.kind === 'path') return `<path d="${mark.d}" fill="#2f6f8f"/>`;
  if (mark.kind === 'line')
    return `<line x1="${mark.x1}" y1="${mark.y1}" x2="${mark.x2}" y2="${mark.y2}" stroke="#56616e"/>`;
  return `<text x="${mark.x}" y="${mark.y}" font-size="${mark.size}">${escaped(mark.text)}</text>`;
}

function face(weight, file) {
  const data = fs.readFileSync(path.join(FONTS, file)).toString('base64');
  return `@font-face { font-family: Inter; font-weight: ${weight}; src: url(data:font/ttf;base64,${data}) }`;
}

function escaped(text) {
  return String(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
