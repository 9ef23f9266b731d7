import { isRecord } from '../shape.js';
import type { VendorReport } from './model.js';

/**
 * Whether data read from a file calls itself a vendor report of a version this code knows and has the
 * parts that are named in `report verify`. The hash says whether it is the one that was printed.
 */
export function isVendorReport(data: unknown): data is VendorReport {
  return (
    isRecord(data) &&
    data['format'] === 'assay.vendor-report' &&
    data['formatVersion'] === 1 &&
    typeof data['id'] === 'string' &&
    typeof data['version'] === 'number' &&
    isRecord(data['vendor']) &&
    isRecord(data['method']) &&
    isRecord(data['method']['model'])
  );
}
