/** A structure of return to school that the national guide names (E09). It announces no session here: none is invented for it. */
export interface GuideStructure {
  readonly key: string;
  readonly name: string;
  /** Leads to a diploma itself, or back to where one is prepared. */
  readonly kind: 'STRUCTURE_DE_RETOUR_DIPLOMANTE' | 'STRUCTURE_DE_RETOUR_SAS';
  readonly commune: string;
  readonly departement: string;
}

/** The structures that the guide names, each at the town of its académie or département. */
export const guideStructures: readonly GuideStructure[] = [
  { key: 'micro-lycees-creteil', name: 'Micro-lycées de l’académie de Créteil', kind: 'STRUCTURE_DE_RETOUR_DIPLOMANTE', commune: '94028', departement: '94' },
  { key: 'clept-grenoble', name: 'CLEPT, collège-lycée élitaire pour tous (Grenoble)', kind: 'STRUCTURE_DE_RETOUR_DIPLOMANTE', commune: '38185', departement: '38' },
  { key: 'pole-innovant-lyceen-paris', name: 'Pôle innovant lycéen (Paris)', kind: 'STRUCTURE_DE_RETOUR_SAS', commune: '75056', departement: '75' },
  { key: 'lycees-des-possibles-versailles', name: 'Lycées des possibles (académie de Versailles)', kind: 'STRUCTURE_DE_RETOUR_SAS', commune: '78646', departement: '78' },
  { key: 'nouvel-elan-seine-saint-denis', name: 'Nouvel Élan (Seine-Saint-Denis)', kind: 'STRUCTURE_DE_RETOUR_SAS', commune: '93008', departement: '93' },
  { key: 'lycee-seconde-chance-pontoise', name: 'Lycée de la seconde chance (Pontoise)', kind: 'STRUCTURE_DE_RETOUR_SAS', commune: '95500', departement: '95' },
];
