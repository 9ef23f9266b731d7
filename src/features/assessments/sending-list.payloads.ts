import { Int } from '@nestjs/graphql';
import { Shown, StaffObject } from '../../platform/graphql/classified.js';
import { Contact } from '../vendors/contact.entity.js';
import { Service } from '../vendors/service.entity.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { ReadinessProblem } from './assessments.payloads.js';

@StaffObject('SendingLine', 'One of several vendors that are to get a questionnaire')
export class SendingLine {
  @Shown('P1', () => Vendor)
  vendor!: Vendor;

  @Shown('P1', () => Service, {
    nullable: true,
    description: 'Of several, the first that can be asked about, the strictest tier first',
  })
  service!: Service | null;

  @Shown('P1', () => Int, { description: 'How many services the vendor has' })
  services!: number;

  @Shown('P1', () => Contact, { nullable: true, description: 'Whom it would go to: the main contact' })
  contact!: Contact | null;

  @Shown('P1', () => String, {
    description: 'As the vendor was written to last, else by its country, else as the workspace writes mails',
  })
  language!: string;

  @Shown('P1', () => Boolean)
  isReady!: boolean;

  @Shown('P1', () => ReadinessProblem, { nullable: true, description: 'What to mend first' })
  problem!: ReadinessProblem | null;

  @Shown('P1', () => Int, { description: 'How many things are to be mended' })
  problems!: number;
}
