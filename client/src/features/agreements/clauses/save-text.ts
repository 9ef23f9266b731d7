import { saveAs } from '../../../graphql/plain-doors.js';

/** Hands a text over as a file; it never leaves the device. */
export function saveText(name: string, type: string, text: string): void {
  const headers = { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` };
  void saveAs(new Response(text, { headers }));
}
