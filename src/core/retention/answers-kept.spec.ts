import { describe, expect, it } from '@jest/globals';
import { announcedDay, endsOn, keptFor, overSince, type Course } from './answers-kept.js';

const DECIDED: Course = {
  isAwaited: false,
  wasSent: true,
  quietSince: '2026-02-01',
  lastWordOn: '2026-03-01',
  withdrawnOn: null,
  vendorLeftOn: null,
  replacedOn: null,
};
const UNSENT: Course = { ...DECIDED, isAwaited: true, wasSent: false, lastWordOn: null };
const REOPENED: Course = { ...DECIDED, isAwaited: true, quietSince: '2026-05-01' };

describe('an assessment', () => {
  it.each<[string, Course, string | null]>([
    ['on which the last decision about a service in use rests is never over', DECIDED, null],
    [
      'that was replaced is over on that day',
      { ...DECIDED, replacedOn: '2027-03-05', vendorLeftOn: '2028-01-01' },
      '2027-03-05',
    ],
    ['of a vendor that left is over on that day', { ...DECIDED, vendorLeftOn: '2026-09-01' }, '2026-09-01'],
    [
      'that was decided after its vendor left is over when it was decided',
      { ...DECIDED, vendorLeftOn: '2026-02-15' },
      '2026-03-01',
    ],
    ['that nobody answered is over since it was due', UNSENT, '2026-02-01'],
    [
      'that nobody answered is over when it was withdrawn',
      { ...UNSENT, withdrawnOn: '2026-01-10', vendorLeftOn: '2026-01-10' },
      '2026-01-10',
    ],
    ['that was opened again is in use, however long it is overdue', REOPENED, null],
    [
      'that was opened again is not over while its vendor still writes',
      { ...REOPENED, replacedOn: '2026-04-01' },
      '2026-05-01',
    ],
    [
      'that was opened again and withdrawn is over',
      { ...REOPENED, withdrawnOn: '2026-04-01', vendorLeftOn: '2026-04-01' },
      '2026-04-01',
    ],
  ])('%s', (_, course, day) => {
    expect(overSince(course)).toBe(day);
  });
});

describe('answers', () => {
  it.each([
    [36, 12, 12],
    [12, 36, 12],
    [null, 24, 24],
    [24, null, 24],
    [null, null, null],
  ])('are kept for no longer than was told (%p) or is set today (%p)', (told, now, months) => {
    expect(keptFor(told, now)).toBe(months);
  });

  it('of which no end is fixed, or which are in use, have no last day', () => {
    expect(endsOn({ ...DECIDED, vendorLeftOn: '2026-09-01' }, null)).toBeNull();
    expect(endsOn(DECIDED, 36)).toBeNull();
    expect(endsOn({ ...DECIDED, vendorLeftOn: '2026-08-31' }, 6)).toBe('2027-02-28');
  });

  it.each<[string, string | null, string | null, string | null]>([
    ['is not announced earlier than 30 days before', '2026-07-02', null, null],
    ['is announced 30 days before', '2026-07-01', null, '2026-07-01'],
    ['that is long gone is announced for in 30 days', '2020-01-01', null, '2026-07-01'],
    ['that was announced does not move on with the days', '2020-01-01', '2026-06-03', '2026-06-03'],
    ['that came later after all moves with it', '2026-06-20', '2026-06-03', '2026-06-20'],
    ['that came much later is called off', '2027-01-01', '2026-06-03', null],
    ['that there is no more is called off', null, '2026-06-03', null],
  ])('whose last day %s', (_, end, announced, day) => {
    expect(announcedDay(end, '2026-06-01', announced)).toBe(day);
  });
});
