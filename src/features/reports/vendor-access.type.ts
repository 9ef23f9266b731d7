import { Shown, StaffObject } from '../../platform/graphql/classified.js';
import { staffEnum } from '../../platform/graphql/enums.js';
import { Person } from '../identity/person.entity.js';

export const SEEN_ANSWERS = ['ALL', 'SOME', 'NONE'] as const;
export type SeenAnswers = (typeof SEEN_ANSWERS)[number];
export const SeenAnswersName = staffEnum(
  'SeenAnswers',
  SEEN_ANSWERS,
  'Which answers of a vendor somebody reads: SOME are those of their own assessments',
);

@StaffObject('VendorAccess', 'What one person sees of one vendor, and the role it follows from')
export class VendorAccess {
  @Shown('P1', () => Person)
  person!: Person;

  @Shown('P1', () => Boolean, { description: 'Whether the vendor stands in their register' })
  isSeen!: boolean;

  @Shown('P1', () => String, { description: 'Highest class of fields their role reads, P1 to P4' })
  readsTo!: string;

  @Shown('P1', () => SeenAnswersName)
  answers!: SeenAnswers;
}
