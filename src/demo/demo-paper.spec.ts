import { describe, expect, it } from '@jest/globals';
import { extractText, getDocumentProxy } from 'unpdf';
import { inspectUpload } from '../platform/intake/upload/inspect-upload.js';
import { paperOf } from './demo-paper.js';

describe('a paper of the demo', () => {
  const paper = paperOf([['Title (first)', 'a \\ b', ''], ['Second page']]);

  it('passes what every file from a vendor must pass', async () => {
    expect(await inspectUpload(paper, 'paper.pdf')).toEqual({ ok: true, kind: 'pdf' });
  });

  it('holds its lines, a page for each group', async () => {
    const { totalPages, text } = await extractText(await getDocumentProxy(paper));
    expect(totalPages).toBe(2);
    expect(text.map((page) => page.trim().split('\n'))).toEqual([
      ['Title (first)', 'a \\ b'],
      ['Second page'],
    ]);
  });
});
