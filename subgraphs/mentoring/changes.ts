import { Refusal } from '@passerelle/kit/graphql/errors';

/**
 * What a revision asks for: a field that is absent stays as it is, one that is null is emptied.
 * @param input what was sent, without the id of what is revised
 * @param optional the fields that may be empty
 * @returns the fields that change
 * @throws Refusal REQUIRED for null where something must stand
 */
export function changesOf<T extends object>(input: T, optional: readonly (keyof T & string)[]): { [F in keyof T]?: Exclude<T[F], undefined> } {
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  const refused = given.find(([name, value]) => value === null && !(optional as readonly string[]).includes(name));
  if (refused) throw new Refusal('REQUIRED', 'Cette information ne peut pas être retirée. Corrigez-la, ou ne l’envoyez pas.', ['input', refused[0]]);
  return Object.fromEntries(given) as { [F in keyof T]?: Exclude<T[F], undefined> };
}
