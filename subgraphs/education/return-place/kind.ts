import { registerEnumType } from 'type-graphql';

export const PLACE_KINDS = ['MLDS_ACTION', 'FOQUALE', 'SRE_DIPLOMA', 'SRE_SAS'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];
export const PlaceKindEnum = Object.fromEntries(PLACE_KINDS.map((k) => [k, k])) as { [K in PlaceKind]: K };

registerEnumType(PlaceKindEnum, {
  name: 'ReturnPlaceKind',
  description: 'Par où l’on revient en formation : action de la MLDS, réseau FOQUALE, structure de retour à l’école (E08 à E10)',
  valuesConfig: {
    MLDS_ACTION: { description: 'Action de la mission de lutte contre le décrochage scolaire (E10)' },
    FOQUALE: { description: 'Place d’un établissement du réseau Formation Qualification Emploi (I03)' },
    SRE_DIPLOMA: { description: 'Structure de retour à l’école, diplômante : micro-lycée, CLEPT… (E09)' },
    SRE_SAS: { description: 'Structure de retour à l’école, sas : Nouvel Élan, lycée de la 2ᵈᵉ chance… (E09)' },
  },
});
