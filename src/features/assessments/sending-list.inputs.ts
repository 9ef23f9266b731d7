import { ArgsType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize } from 'class-validator';
import { IdField, IdsField } from '../../platform/graphql/typed-ids.js';

@ArgsType()
export class SendingListArgs {
  @IdsField('vnd')
  @ArrayMinSize(1, { message: 'Choose at least one vendor.' })
  @ArrayMaxSize(200, { message: 'Choose at most 200 vendors at once.' })
  vendorIds!: string[];

  @IdField('qnr')
  questionnaireId!: string;
}
