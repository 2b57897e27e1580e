import { registerEnumType } from 'type-graphql';

/** The ways in which a mission locale's own software gives its files. */
export const RECEPTION_CHANNELS = ['EXPORT', 'SOFTWARE'] as const;
export type ReceptionChannel = (typeof RECEPTION_CHANNELS)[number];
export const ReceptionChannelEnum = Object.fromEntries(RECEPTION_CHANNELS.map((c) => [c, c])) as { [C in ReceptionChannel]: C };
registerEnumType(ReceptionChannelEnum, {
  name: 'ReceptionChannel',
  description: 'Par quelle voie un dossier a été reçu du logiciel de la mission locale',
  valuesConfig: { EXPORT: { description: 'Fichier d’export déposé' }, SOFTWARE: { description: 'Envoi du logiciel lui-même' } },
});

/** What a line says of a file, and may change. */
export const RECEIVED_FACTS = ['YOUTH', 'OWNER', 'REGISTERED_ON', 'ADVISER', 'SITUATION', 'SCHEME', 'STARTED_ON', 'FLAGS', 'CLOSED_ON'] as const;
export type ReceivedFact = (typeof RECEIVED_FACTS)[number];
export const ReceivedFactEnum = Object.fromEntries(RECEIVED_FACTS.map((f) => [f, f])) as { [F in ReceivedFact]: F };
registerEnumType(ReceivedFactEnum, {
  name: 'ReceivedFact',
  description: 'Ce qu’un envoi peut changer dans un dossier',
  valuesConfig: {
    YOUTH: { description: 'Le jeune, désormais reconnu' }, OWNER: { description: 'L’organisation qui tient le dossier' }, REGISTERED_ON: { description: 'La date d’inscription' },
    ADVISER: { description: 'Le conseiller' }, SITUATION: { description: 'La situation' }, SCHEME: { description: 'Le dispositif' }, STARTED_ON: { description: 'Le premier jour du dispositif' },
    FLAGS: { description: 'Les anomalies relevées' }, CLOSED_ON: { description: 'La fin de l’accompagnement' },
  },
});

/** Where a batch of files comes from. */
export interface Reception {
  readonly channel: ReceptionChannel;
  /** The organisation that sent it, in coordination; null when it is not known. */
  readonly organisation: string | null;
}
