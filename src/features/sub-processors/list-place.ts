import { typedId } from '../../platform/graphql/typed-ids.js';

/** Path of the page of a vendor's sub-processors and notices. */
export function placeOfList(vendorId: string): string {
  return `/vendors/${typedId('vnd', vendorId)}/sub-processors`;
}
