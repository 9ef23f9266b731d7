import { describe, expect, it } from '@jest/globals';
import { messagesByField, toProblems } from '../client/src/graphql/user-errors.js';

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
