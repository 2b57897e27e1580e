import type { DemoPerson } from './types.ts';

/** Invented colleagues of the personas, among them one who is not habilitated and one who has not signed the charter. */
export const colleagues: readonly DemoPerson[] = [
  {
    key: 'assistant-remplacant', givenName: 'Gaspard', familyName: 'Petitpont', email: 'gaspard.petitpont@exemple.fr',
    organisation: 'psad-roubaix-tourcoing', role: 'ASSISTANT', habilitated: true, charterSigned: true,
    description: 'Second assistant de la PSAD de Roubaix–Tourcoing : il prend le relais pendant les absences.',
  },
  {
    key: 'mlds-roubaix', givenName: 'Eugénie', familyName: 'Rebond', email: 'eugenie.rebond@exemple.fr',
    organisation: 'mlds-roubaix-tourcoing', role: 'MLDS_COORDINATOR', habilitated: true, charterSigned: true,
    description: 'Coordonnatrice MLDS de Roubaix–Tourcoing : elle conseille les responsables et monte les actions de remobilisation.',
  },
  {
    key: 'psyen-roubaix', givenName: 'Isidore', familyName: 'Cartable', email: 'isidore.cartable@exemple.fr',
    organisation: 'cio-roubaix', role: 'COUNSELLOR', habilitated: true, charterSigned: true,
    description: 'Conseiller d’orientation-psychologue au CIO de Roubaix : il mène les diagnostics en binôme.',
  },
  {
    key: 'psyen-tourcoing', givenName: 'Clothilde', familyName: 'Rosedesvents', email: 'clothilde.rosedesvents@exemple.fr',
    organisation: 'cio-tourcoing', role: 'COUNSELLOR', habilitated: true, charterSigned: true,
    description: 'Conseillère d’orientation-psychologue au CIO de Tourcoing.',
  },
  {
    key: 'referent-zola', givenName: 'Amédée', familyName: 'Tableaunoir', email: 'amedee.tableaunoir@exemple.fr',
    organisation: 'lycee-emile-zola-wattrelos', role: 'SCHOOL_REFERENT', habilitated: true, charterSigned: true,
    description: 'Référent décrochage du lycée Émile Zola de Wattrelos.',
  },
  {
    key: 'referent-lp-tourcoing', givenName: 'Victorine', familyName: 'Taillecrayon', email: 'victorine.taillecrayon@exemple.fr',
    organisation: 'lp-tourcoing-0590214m', role: 'SCHOOL_REFERENT', habilitated: true, charterSigned: false,
    description: 'Référente décrochage d’un lycée professionnel de Tourcoing : elle n’a pas encore signé la charte, donc aucun nom ne s’ouvre.',
  },
  {
    key: 'adviser-roubaix', givenName: 'Lucien', familyName: 'Ralliement', email: 'lucien.ralliement@exemple.fr',
    organisation: 'ml-roubaix', role: 'ADVISER', habilitated: true, charterSigned: true,
    description: 'Conseiller à la mission locale de Roubaix – Lys-lez-Lannoy.',
  },
  {
    key: 'adviser-tourcoing', givenName: 'Honorine', familyName: 'Jalon', email: 'honorine.jalon@exemple.fr',
    organisation: 'ml-lys-tourcoing', role: 'ADVISER', habilitated: true, charterSigned: true,
    description: 'Conseillère à la mission locale Lys-Tourcoing.',
  },
  {
    key: 'adviser-wattrelos', givenName: 'Firmin', familyName: 'Sentier', email: 'firmin.sentier@exemple.fr',
    organisation: 'ml-wattrelos-leers', role: 'ADVISER', habilitated: true, charterSigned: true,
    description: 'Conseiller à la mission locale Wattrelos-Leers.',
  },
  {
    key: 'adviser-hem', givenName: 'Apolline', familyName: 'Nouvellevenue', email: 'apolline.nouvellevenue@exemple.fr',
    organisation: 'ml-val-de-marque', role: 'ADVISER', habilitated: false, charterSigned: true,
    description: 'Conseillère à la mission locale Val de Marque : son habilitation est en attente, donc aucun nom ne s’ouvre.',
  },
  {
    key: 'provider-cma', givenName: 'Marcellin', familyName: 'Rabotier', email: 'marcellin.rabotier@exemple.fr',
    organisation: 'cma-tourcoing-cefma', role: 'PROVIDER_STAFF', habilitated: true, charterSigned: true,
    description: 'Chargé des contrats d’apprentissage au CEFMA de Tourcoing.',
  },
  {
    key: 'provider-epide', givenName: 'Bertille', familyName: 'Randonnet', email: 'bertille.randonnet@exemple.fr',
    organisation: 'epide-cambrai', role: 'PROVIDER_STAFF', habilitated: true, charterSigned: true,
    description: 'Chargée du recrutement au centre EPIDE de Cambrai.',
  },
  {
    key: 'mentoring-telemaque', givenName: 'Octave', familyName: 'Filrouge', email: 'octave.filrouge@exemple.fr',
    organisation: 'telemaque', role: 'MENTORING_COORDINATOR', habilitated: true, charterSigned: true,
    description: 'Coordinateur de Télémaque à Roubaix.',
  },
  {
    key: 'mentoring-collectif', givenName: 'Perrine', familyName: 'Grandetablee', email: 'perrine.grandetablee@exemple.fr',
    organisation: 'collectif-mentorat', role: 'MENTORING_COORDINATOR', habilitated: true, charterSigned: true,
    description: 'Animatrice du Collectif Mentorat : elle fait connaître les offres et organise les rencontres de découverte.',
  },
  {
    key: 'assistant-poitiers', givenName: 'Ulysse', familyName: 'Viaduc', email: 'ulysse.viaduc@exemple.fr',
    organisation: 'psad-poitiers-chatellerault', role: 'ASSISTANT', habilitated: true, charterSigned: true,
    description: 'Assistant de la PSAD de Poitiers–Châtellerault.',
  },
  {
    key: 'responsable-education-poitiers', givenName: 'Irène', familyName: 'Belleplume', email: 'irene.belleplume@exemple.fr',
    organisation: 'cio-poitiers', role: 'RESPONSABLE', habilitated: true, charterSigned: true,
    description: 'Directrice du CIO de Poitiers et coresponsable de la PSAD de Poitiers–Châtellerault.',
  },
  {
    key: 'responsable-emploi-poitiers', givenName: 'Sosthène', familyName: 'Maindoeuvre', email: 'sosthene.maindoeuvre@exemple.fr',
    organisation: 'ml-poitou', role: 'RESPONSABLE', habilitated: true, charterSigned: true,
    description: 'Directeur de la mission locale d’insertion du Poitou et coresponsable de la PSAD de Poitiers–Châtellerault.',
  },
  {
    key: 'adviser-chatellerault', givenName: 'Léontine', familyName: 'Passeport', email: 'leontine.passeport@exemple.fr',
    organisation: 'ml-nord-vienne', role: 'ADVISER', habilitated: true, charterSigned: true,
    description: 'Conseillère à la mission locale Nord Vienne, à Châtellerault.',
  },
  {
    key: 'mlds-vienne', givenName: 'Achille', familyName: 'Rattrapage', email: 'achille.rattrapage@exemple.fr',
    organisation: 'mlds-vienne', role: 'MLDS_COORDINATOR', habilitated: true, charterSigned: true,
    description: 'Coordonnateur MLDS de la Vienne.',
  },
  {
    key: 'pilot-prefecture', givenName: 'Hortense', familyName: 'Hautevue', email: 'hortense.hautevue@exemple.fr',
    organisation: 'prefecture-nord', role: 'PILOT', habilitated: true, charterSigned: true,
    description: 'Pilote départementale à la préfecture du Nord : des totaux, jamais un nom.',
  },
];
