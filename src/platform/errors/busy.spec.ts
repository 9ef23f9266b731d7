import { describe, expect, it } from '@jest/globals';
import { busyProblem, connectionLost } from './busy.js';

const withCode = (code: string, more: object = {}) => Object.assign(new Error('no words'), { code, ...more });

describe('a trouble that passes', () => {
  it.each([
    ['a lock that stays taken', withCode('', { driverError: withCode('55P03') }), /Others are working/],
    ['a full disk under the database', withCode('', { driverError: withCode('53100') }), /no space left/],
    [
      'a full disk under the files',
      withCode('E_CANNOT_WRITE_FILE', { cause: withCode('ENOSPC') }),
      /no space/,
    ],
    ['a database that starts', withCode('57P03'), /does not answer/],
    ['a socket that is not there', withCode('ENOENT', { syscall: 'connect' }), /does not answer/],
    ['a connection cut off', new Error('Connection terminated unexpectedly'), /does not answer/],
    ['a transaction cut off', connectionLost(new Error('released')), /does not answer/],
    [
      'a connection that broke a moment ago',
      new Error('Client has encountered a connection error and is not queryable'),
      /does not answer/,
    ],
  ])('%s is told as one, with when to try again', (_, error, words) => {
    const problem = busyProblem(error);
    expect(problem?.message).toMatch(words);
    expect(problem?.extensions).toMatchObject({
      code: 'RATE_LIMITED',
      retryAfterSeconds: expect.any(Number),
    });
  });

  it.each([
    ['a file that is not there', withCode('ENOENT', { syscall: 'open' })],
    ['a row that is there already', withCode('', { driverError: withCode('23505') })],
    ['a defect of ours', new TypeError('x is not a function')],
    ['what is no error', 'no error'],
  ])('%s is none', (_, error) => {
    expect(busyProblem(error)).toBeNull();
  });
});
