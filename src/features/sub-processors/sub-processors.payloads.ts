import { Int } from '@nestjs/graphql';
import { Shown, StaffObject } from '../../platform/graphql/classified.js';
import { Payload } from '../../platform/graphql/user-error.js';
import { CompanyAlias } from './company-alias.entity.js';
import { SubProcessorList } from './sub-processor-list.entity.js';
import { SubProcessorNotice } from './sub-processor-notice.entity.js';
import { SubProcessor } from './sub-processor.entity.js';

@StaffObject('SubProcessorListPayload', 'Result of recording a list')
export class SubProcessorListPayload extends Payload {
  @Shown('P1', () => SubProcessorList, { nullable: true })
  list?: SubProcessorList;
}

@StaffObject('SubProcessorPayload', 'Result of a note beside a company')
export class SubProcessorPayload extends Payload {
  @Shown('P1', () => SubProcessor, { nullable: true })
  subProcessor?: SubProcessor;
}

@StaffObject('CompanyAliasPayload', 'Result of an act on another name of a company')
export class CompanyAliasPayload extends Payload {
  @Shown('P1', () => CompanyAlias, { nullable: true })
  alias?: CompanyAlias;
}

@StaffObject('SubProcessorNoticePayload', 'Result of an act on a notice')
export class SubProcessorNoticePayload extends Payload {
  @Shown('P1', () => SubProcessorNotice, { nullable: true })
  notice?: SubProcessorNotice;
}

@StaffObject('RenamedSubProcessor', 'One company under another name')
export class RenamedSubProcessor {
  @Shown('P1', () => String)
  from!: string;

  @Shown('P1', () => String)
  to!: string;
}

@StaffObject('MovedSubProcessor', 'A company at work in other places')
export class MovedSubProcessor {
  @Shown('P1', () => String)
  name!: string;

  @Shown('P1', () => [String])
  from!: string[];

  @Shown('P1', () => [String])
  to!: string[];
}

@StaffObject('SubProcessorDifference', 'What changed between two versions of a list')
export class SubProcessorDifference {
  @Shown('P1', () => [String])
  added!: string[];

  @Shown('P1', () => [String])
  removed!: string[];

  @Shown('P1', () => [RenamedSubProcessor])
  renamed!: RenamedSubProcessor[];

  @Shown('P1', () => [MovedSubProcessor])
  changedPlace!: MovedSubProcessor[];

  @Shown('P1', () => [String])
  changedTask!: string[];

  @Shown('P1', () => [String], { description: 'New rows of a company that was there already' })
  further!: string[];

  @Shown('P1', () => [String], {
    description: 'Companies of the vendor’s own group that came; they are in no other part',
  })
  subsidiariesAdded!: string[];

  @Shown('P1', () => [String], { description: 'Companies of the vendor’s own group that went' })
  subsidiariesRemoved!: string[];

  @Shown('P1', () => Boolean, { description: 'The head of the table differs and nothing else does' })
  headerOnly!: boolean;

  @Shown('P1', () => Int)
  unchanged!: number;
}

@StaffObject('ChainLink', 'A company in the chain behind a service')
export class ChainLinkLine {
  @Shown('P1', () => String)
  name!: string;

  @Shown('P1', () => [String])
  countries!: string[];

  @Shown('P1', () => Int, { description: '1 is engaged by the vendor itself' })
  level!: number;

  @Shown('P1', () => Boolean, { description: 'From the list this company publishes as a vendor of ours' })
  isFromOwnList!: boolean;

  @Shown('P1', () => Boolean, { description: 'It stands above itself; what is behind it is not told again' })
  isCircle!: boolean;
}

@StaffObject('NoticePlace', 'A place that a notice touches')
export class NoticePlaceLine {
  @Shown('P1', () => String)
  name!: string;

  @Shown('P1', () => String, { nullable: true })
  country!: string | null;

  @Shown('P1', () => String, { description: 'home, adequate, named_instrument, no_instrument, unknown' })
  standing!: string;

  @Shown('P1', () => Boolean)
  isNew!: boolean;
}

@StaffObject('NoticeDataKind', 'A kind of data that a notice touches')
export class NoticeDataKind {
  @Shown('P1', () => String)
  name!: string;

  @Shown('P1', () => Int, { nullable: true, description: '1 to 5, as the intake rates it' })
  sensitivity!: number | null;
}

@StaffObject('NoticeJudgement', 'What a notice touches, and what is proposed; a person decides')
export class NoticeJudgement {
  @Shown('P1', () => String, { description: 'accept, ask, object' })
  proposal!: string;

  @Shown('P1', () => [String], { description: 'Codes of core/sub-processors, the gravest first' })
  because!: string[];

  @Shown('P1', () => [NoticePlaceLine])
  places!: NoticePlaceLine[];

  @Shown('P1', () => [String])
  newCountries!: string[];

  @Shown('P1', () => [String], { description: 'Groups of people whose data the service handles' })
  people!: string[];

  @Shown('P1', () => [NoticeDataKind], {
    description: 'Kinds of data of the service, the most sensitive first',
  })
  data!: NoticeDataKind[];

  @Shown('P1', () => [String], {
    description: 'Companies of the notice that other vendors of ours engage too',
  })
  knownElsewhere!: string[];
}
