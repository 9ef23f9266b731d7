import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';
import { freshWord } from '../client/src/features/data-map/fresh-word.js';
import { messagesByField, toProblems } from '../client/src/graphql/user-errors.js';
import type { FlowMap } from '../src/core/data-flow/flow-map.js';

const FIELDS = ['name', 'contact.email'];

describe('the errors of a mutation', () => {
  it('stand at the field their path names, with or without the input in front', () => {
    const errors = [
      { path: 'name', message: 'Enter a name.' },
      { path: ['input', 'contact', 'email'], message: 'Enter an e-mail address.' },
    ];
    expect(toProblems(errors, FIELDS)).toEqual([
      { path: 'name', message: 'Enter a name.' },
      { path: 'contact.email', message: 'Enter an e-mail address.' },
    ]);
  });

  it('stand at the field that holds the place', () => {
    expect(toProblems([{ path: 'contact.email.0', message: 'Too long.' }], FIELDS)[0]?.path).toBe(
      'contact.email',
    );
  });

  it('are kept for the summary when no field shows their path', () => {
    const errors = [
      { path: 'expectedVersion', message: 'Someone else changed this.' },
      { path: null, message: 'Not now.' },
      { path: 'names', message: 'Not the field called name.' },
    ];
    expect(toProblems(errors, FIELDS).map((problem) => problem.path)).toEqual(['', '', '']);
  });

  it('show the first message when a field has several', () => {
    const problems = [
      { path: 'name', message: 'first' },
      { path: 'name', message: 'second' },
    ];
    expect(messagesByField(problems)).toEqual({ name: 'first' });
  });
});

describe('a form of the workspace', () => {
  it('asks before it is left half filled, unless nothing of it is kept or it stands before the sign-in', () => {
    const pages = ['features', 'workspace'].flatMap((folder) => pagesUnder(`client/src/${folder}`));
    const bare = pages.filter((page) => fs.readFileSync(page, 'utf8').includes('<form'));
    expect(bare.map((page) => path.relative('client/src', page)).toSorted()).toEqual(ASK_NOTHING);
  });
});

/** Questions put to a page, a name for what is on screen, and the pages of somebody who is not signed in. */
const ASK_NOTHING = [
  'features/assessments/report-panel.tsx',
  'features/data-map/history/history-view.tsx',
  'features/data-map/questions/ask-what-if.tsx',
  'features/identity/password-page.tsx',
  'features/identity/set-up-page.tsx',
  'features/identity/sign-in-page.tsx',
  'workspace/snooze-menu.tsx',
  'workspace/views-menu.tsx',
];

/** The vendor's door saves by itself. */
function pagesUnder(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx') && !name.startsWith('respond'))
    .map((name) => path.join(folder, name));
}

describe('a new row of a map', () => {
  it('has an id of its own, also when several people add to the same map at once', () => {
    const lists = { elements: {}, data_subjects: [], arrangements: [], vendors: [], flows: [] };
    const map: FlowMap = { date: '2026-11-22', home: 'EU', regimes: ['EU'], nodes: [], ...lists };
    const words = Array.from({ length: 50 }, () => freshWord(map));
    expect(new Set(words).size).toBe(50);
    for (const word of words) expect(word).toMatch(/^[a-z2-9]{5}$/);
  });
});
