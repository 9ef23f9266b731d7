import { Int } from '@nestjs/graphql';
import { Shown, StaffObject } from '../../platform/graphql/classified.js';

@StaffObject('RiskMapGroup', 'Risks that lie in the same cells before treatment, now and after it')
export class RiskMapGroup {
  @Shown('P1', () => Int)
  inherentLikelihood!: number;

  @Shown('P1', () => Int)
  inherentImpact!: number;

  @Shown('P1', () => Int)
  likelihood!: number;

  @Shown('P1', () => Int)
  impact!: number;

  @Shown('P1', () => Int)
  targetLikelihood!: number;

  @Shown('P1', () => Int)
  targetImpact!: number;

  @Shown('P1', () => Int)
  count!: number;
}

@StaffObject('RuleShare', 'What became of the proposals of one rule; about rules, never about people')
export class RuleShare {
  @Shown('P1', () => String)
  rule!: string;

  @Shown('P2', () => String, { nullable: true, description: 'What the rule found last' })
  title!: string | null;

  @Shown('P1', () => Int)
  proposed!: number;

  @Shown('P1', () => Int)
  waiting!: number;

  @Shown('P1', () => Int)
  confirmed!: number;

  @Shown('P1', () => Int)
  changed!: number;

  @Shown('P1', () => Int)
  rejected!: number;

  @Shown('P1', () => Int, { description: 'Put to another risk' })
  joined!: number;

  @Shown('P1', () => Int, { description: 'Lost their facts before anybody looked' })
  withdrawn!: number;
}
