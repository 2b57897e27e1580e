import { registerEnumType } from 'type-graphql';

const kinds = {
  LYCEE: { description: 'Lycée général et technologique, ou polyvalent' },
  LP: { description: 'Lycée professionnel' },
  CIO: { description: 'Centre d’information et d’orientation' },
  MLDS: { description: 'Mission de lutte contre le décrochage scolaire' },
  PRIVATE: { description: 'Établissement privé sous contrat' },
  AGRICULTURAL: { description: 'Enseignement agricole' },
  DEFENCE: { description: 'Défense' },
  CFA: { description: 'Centre de formation d’apprentis' },
};
export type FoqualeKind = keyof typeof kinds;
export const FOQUALE_KINDS = Object.keys(kinds) as FoqualeKind[];
export const FoqualeKindEnum = Object.fromEntries(FOQUALE_KINDS.map((k) => [k, k])) as { [K in FoqualeKind]: K };
registerEnumType(FoqualeKindEnum, { name: 'FoqualeMemberKind', description: 'Au titre de quoi une structure est membre d’un réseau FOQUALE (I03)', valuesConfig: kinds });

/** Whose representation is to be checked (I03). */
const TO_CHECK = ['PRIVATE', 'AGRICULTURAL', 'DEFENCE', 'CFA'] as const satisfies readonly FoqualeKind[];

/**
 * I03: which of private, agricultural, defence and CFA nobody represents in a network.
 * @param members as what each of its current members sits
 * @returns those that are missing, in the order of the guide
 */
export const missingFrom = (members: readonly FoqualeKind[]): readonly FoqualeKind[] => TO_CHECK.filter((kind) => !members.includes(kind));
