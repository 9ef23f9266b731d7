import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { FILE_LANGUAGES, type FileLanguage } from './risk-file-words.js';
import { RiskFilter } from './risks.inputs.js';

/** What the list is narrowed to, and the file it is to become. */
export class RiskExportInput {
  @IsIn(['csv', 'xlsx'])
  format!: 'csv' | 'xlsx';

  @IsIn(FILE_LANGUAGES)
  language: FileLanguage = 'en';

  /** The mark of UTF-8, without which Excel shows wrong letters and with which other programs stumble. */
  @IsOptional()
  @IsBoolean()
  withMark?: boolean;

  @IsOptional()
  @ValidateNested()
  @Type(() => RiskFilter)
  filter?: RiskFilter;
}
