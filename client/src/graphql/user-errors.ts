/** What the user can act on: every mutation's payload carries these (HOUSE section 8). */
export interface UserError {
  code?: string;
  path?: string | readonly string[] | null;
  message: string;
}

/** A problem at a field of a form; `path` is the field's name, '' when it belongs to none. */
export interface Problem {
  path: string;
  message: string;
}

/** Puts each error at the field it names. A path the form does not show becomes '' so that nothing is swallowed. */
export function toProblems(errors: readonly UserError[], fields: readonly string[]): Problem[] {
  return errors.map((error) => ({ path: fieldFor(pathOf(error), fields), message: error.message }));
}

export function messagesByField(problems: readonly Problem[]): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const problem of problems) messages[problem.path] ??= problem.message;
  return messages;
}

function pathOf(error: UserError): string {
  const path = typeof error.path === 'string' ? error.path : (error.path ?? []).join('.');
  return path.replace(/^input\./, '');
}

function fieldFor(path: string, fields: readonly string[]): string {
  if (fields.includes(path)) return path;
  // `contact.email.0` still stands at `contact.email`
  return fields.find((field) => path.startsWith(`${field}.`)) ?? '';
}
