/** Why Assay cannot start or go on, with what a person can do about it. Printed without a stack. */
export class StartProblem extends Error {
  constructor(
    message: string,
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'StartProblem';
  }
}
