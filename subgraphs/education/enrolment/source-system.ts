import { registerEnumType } from 'type-graphql';

export const SOURCE_SYSTEMS = ['SIECLE', 'SCONET_SDO', 'CFA', 'PASSERELLE'] as const;
export type SourceSystem = (typeof SOURCE_SYSTEMS)[number];
export const SourceSystemEnum = Object.fromEntries(SOURCE_SYSTEMS.map((s) => [s, s])) as { [S in SourceSystem]: S };

registerEnumType(SourceSystemEnum, {
  name: 'SourceSystem',
  description: 'Système d’où vient une inscription : c’est là qu’une erreur se corrige (A01, A10, A11)',
  valuesConfig: {
    SIECLE: { description: 'SIECLE, base élèves établissements (BEE) : Éducation nationale (A10)' },
    SCONET_SDO: { description: 'Sconet-SDO : établissements de l’enseignement agricole (A31)' },
    CFA: { description: 'Données saisies par le CFA, à qui la correction se demande directement (A11)' },
    PASSERELLE: { description: 'Constatée par un établissement et saisie ici (B17)' },
  },
});

/** `source` of an enrolment that somebody recorded here (B17). */
export const RECORDED_HERE = 'saisie';

const SYSTEM_OF: Readonly<Record<string, SourceSystem>> = { EN: 'SIECLE', AGRI: 'SCONET_SDO', CFA: 'CFA' };

/**
 * The system that said it (A01, A31): by its network, whatever the list.
 * @param source `sortants`, `nouveaux-inscrits`, `saisie`
 * @param network `EN`, `AGRI`, `CFA`, or as typed
 * @returns null where the feed named a network that is none of the three
 */
export const systemOf = (source: string, network: string): SourceSystem | null => (source === RECORDED_HERE ? 'PASSERELLE' : (SYSTEM_OF[network] ?? null));
