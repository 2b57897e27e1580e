import type { UserError } from '@passerelle/kit/graphql/errors';

/** Something wrong with a blank of the sheet: `message` is French, says what to do, and quotes no value. */
export interface Fault {
  readonly name: string;
  readonly code: string;
  readonly message: string;
}

/** Faults as a mutation answers them, each at its field of the input. */
export const told = (faults: readonly Fault[]): UserError[] => faults.map(({ name, code, message }) => ({ code, message, field: ['input', name] }));
