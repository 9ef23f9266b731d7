import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  ValidateNested,
} from 'class-validator';
import { EXPORT_COLUMNS, type ExportColumnName } from './export-columns.js';
import { EXPORT_LANGUAGES, type ExportLanguage } from './register-words.js';
import {
  SortDirectionName,
  VendorFilter,
  VendorSortName,
  type SortDirection,
  type VendorSort,
} from './vendors.inputs.js';

/** The list as it is on screen, and the file it is to become. */
export class ExportInput {
  @IsIn(['csv', 'xlsx'])
  format!: 'csv' | 'xlsx';

  @IsIn(EXPORT_LANGUAGES)
  language: ExportLanguage = 'en';

  /** The mark of UTF-8, without which Excel shows wrong letters and with which other programs stumble. */
  @IsOptional()
  @IsBoolean()
  withMark?: boolean;

  /** Each once: a column asked for ten thousand times is a file that fills the memory. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(EXPORT_COLUMNS, { each: true })
  columns!: ExportColumnName[];

  @IsOptional()
  @ValidateNested()
  @Type(() => VendorFilter)
  filter?: VendorFilter;

  @IsIn(Object.values(VendorSortName))
  sort: VendorSort = 'NAME';

  @IsIn(Object.values(SortDirectionName))
  direction: SortDirection = 'ASC';
}
