import { ID } from '@nestjs/graphql';
import { Shown, StaffObject } from '../../platform/graphql/classified.js';

@StaffObject('FlowRule', 'One of the rules maps are judged by, in the words of a language')
export class FlowRule {
  @Shown('P1', () => ID, { description: 'DF-01 to DF-32, as a finding names it' })
  rule!: string;

  @Shown('P1', () => String)
  title!: string;

  @Shown('P1', () => String, { description: 'Why it matters' })
  explanation!: string;

  @Shown('P1', () => [String])
  law!: readonly string[];

  @Shown('P1', () => String, { description: 'What puts it right' })
  remedy!: string;
}
