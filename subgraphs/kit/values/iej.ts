/** One line of the initiative: its name today, the one that the guide gives it, what it is a part of. */
export interface IejLine {
  readonly name: string;
  readonly formerName?: string;
  readonly parent?: string;
  /** Absent: by who manages the line above. */
  readonly managedBy?: string;
}

/** I07, H06, H07: the « initiative pour l’emploi des jeunes », from its two parts down to what each pays for; a line stands after the one above it. */
export const IEJ_LINES = {
  IEJ: { name: 'Initiative pour l’emploi des jeunes' },
  IEJ_CENTRAL: { name: 'Volet central de l’initiative pour l’emploi des jeunes', parent: 'IEJ', managedBy: 'DGEFP, sous-direction du Fonds social européen (SDFSE)' },
  IEJ_FRANCE_TRAVAIL: { name: 'Volet central : France Travail', formerName: 'Pôle emploi', parent: 'IEJ_CENTRAL' },
  IEJ_APEC: { name: 'Volet central : APEC', parent: 'IEJ_CENTRAL' },
  IEJ_SERVICE_CIVIQUE: { name: 'Volet central : Agence du service civique', parent: 'IEJ_CENTRAL' },
  IEJ_EMPLOIS_AVENIR: { name: 'Volet central : formation des jeunes en emploi d’avenir', parent: 'IEJ_CENTRAL' },
  IEJ_GARANTIE_JEUNES: { name: 'Volet central : Garantie jeunes', parent: 'IEJ_CENTRAL' },
  IEJ_DECONCENTRE: { name: 'Volet déconcentré de l’initiative pour l’emploi des jeunes', parent: 'IEJ', managedBy: 'DREETS (ex-DIRECCTE)' },
  IEJ_DECROCHAGE: { name: 'Volet déconcentré : décrochage scolaire, une partie des assistants de plate-forme, rattachés aux GIP académiques', parent: 'IEJ_DECONCENTRE' },
  IEJ_INITIATIVES_LOCALES: { name: 'Volet déconcentré : appel à projets « Initiatives locales »', parent: 'IEJ_DECONCENTRE' },
  IEJ_AUTONOMIE: { name: 'Volet déconcentré : appel à projets « Priorité à l’autonomie », accompagnement renforcé des missions locales', parent: 'IEJ_DECONCENTRE' },
  IEJ_OUTRE_MER: { name: 'Volet déconcentré : dispositifs propres aux départements d’outre-mer', parent: 'IEJ_DECONCENTRE' },
} as const satisfies Readonly<Record<string, IejLine>>;

export type IejCode = keyof typeof IEJ_LINES;
