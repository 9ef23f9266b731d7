interface Refusable {
  userErrors: readonly { code: string; path: readonly string[]; message: string }[];
}

/** Two forms of one page may both ask for a reason: the errors of this one go to the field under its own name. */
export function ownNames<P extends Refusable>(payload: P, form: string): P {
  const userErrors = payload.userErrors.map((error) => ({
    ...error,
    path: error.path.map((part, at) => (at === 0 ? ownName(form, part) : part)),
  }));
  return { ...payload, userErrors };
}

export function ownName(form: string, field: string): string {
  return `${form}-${field}`;
}
