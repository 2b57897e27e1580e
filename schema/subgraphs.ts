/** One partner network of the hub: everything else (ports, databases, composition) derives from this list. */
export interface Subgraph {
  /** Folder under `subgraphs/`, name in the supergraph. */
  readonly name: string;
  /** Default port of the process in development. */
  readonly port: number;
  /** Who owns the data in real life (English). */
  readonly owner: string;
  /** The owner as French readers know it, shown in messages. */
  readonly partner: string;
}

/** THE list. A new partner network is one line here and one folder. */
export const subgraphs: readonly Subgraph[] = [
  { name: 'coordination', port: 4001, owner: 'the PSAD platform', partner: 'la plate-forme de suivi et d’appui (PSAD)' },
  { name: 'education', port: 4002, owner: 'Éducation nationale', partner: 'l’Éducation nationale' },
  { name: 'missions-locales', port: 4003, owner: 'missions locales', partner: 'la mission locale' },
  { name: 'solutions', port: 4004, owner: 'solution providers', partner: 'les organismes qui proposent des solutions' },
  { name: 'mentoring', port: 4005, owner: 'mentoring associations', partner: 'les associations de mentorat' },
];

/** Environment-variable and database suffix of a subgraph: `missions-locales` gives `MISSIONS_LOCALES`. */
export const constantOf = (name: string) => name.replaceAll('-', '_').toUpperCase();

/** Database name of a subgraph: `missions-locales` gives `missions_locales`. */
export const databaseOf = (name: string) => name.replaceAll('-', '_');
