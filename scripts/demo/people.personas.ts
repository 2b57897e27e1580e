import type { DemoPerson } from './types.ts';

/** One invented holder per persona: whom one may sign in as. Names and addresses belong to nobody. */
export const personas: readonly DemoPerson[] = [
  {
    key: 'assistant', persona: 'assistant', givenName: 'Capucine', familyName: 'Passereau', email: 'capucine.passereau@exemple.fr',
    organisation: 'psad-roubaix-tourcoing', role: 'ASSISTANT', habilitated: true, charterSigned: true,
    description: 'Assistante de la PSAD de Roubaix–Tourcoing : elle repère, contacte et suit chaque jeune jusqu’à l’entrée en solution.',
  },
  {
    key: 'responsable-education', persona: 'responsable-education', givenName: 'Théodore', familyName: 'Craiebleue', email: 'theodore.craiebleue@exemple.fr',
    organisation: 'cio-roubaix', role: 'RESPONSABLE', habilitated: true, charterSigned: true,
    description: 'Directeur du CIO de Roubaix et coresponsable de la PSAD pour l’Éducation nationale.',
  },
  {
    key: 'responsable-emploi', persona: 'responsable-emploi', givenName: 'Philomène', familyName: 'Boussolet', email: 'philomene.boussolet@exemple.fr',
    organisation: 'ml-lys-tourcoing', role: 'RESPONSABLE', habilitated: true, charterSigned: true,
    description: 'Directrice de la mission locale Lys-Tourcoing et coresponsable de la PSAD pour l’emploi.',
  },
  {
    key: 'school', persona: 'school', givenName: 'Hippolyte', familyName: 'Cahierblanc', email: 'hippolyte.cahierblanc@exemple.fr',
    organisation: 'lycee-jean-moulin-roubaix', role: 'SCHOOL_REFERENT', habilitated: false, charterSigned: true,
    description: 'Référent décrochage du lycée Jean Moulin de Roubaix : il voit les jeunes sortis de son établissement.',
  },
  {
    key: 'mission-locale', persona: 'mission-locale', givenName: 'Noémie', familyName: 'Tremplin', email: 'noemie.tremplin@exemple.fr',
    organisation: 'ml-roubaix', role: 'ADVISER', habilitated: true, charterSigned: true,
    description: 'Conseillère à la mission locale de Roubaix – Lys-lez-Lannoy : elle accompagne les jeunes dont sa structure tient le dossier.',
  },
  {
    key: 'provider', persona: 'provider', givenName: 'Balthazar', familyName: 'Établi', email: 'balthazar.etabli@exemple.fr',
    organisation: 'e2c-grand-lille', role: 'PROVIDER_STAFF', habilitated: true, charterSigned: true,
    description: 'Chargé des entrées à l’École de la deuxième chance Grand Lille : il publie les places et répond aux orientations.',
  },
  {
    key: 'cfa', persona: 'cfa', givenName: 'Fleurette', familyName: 'Émargement', email: 'fleurette.emargement@exemple.fr',
    organisation: 'cfa-academique-lille', role: 'PROVIDER_STAFF', habilitated: false, charterSigned: true,
    description: 'Secrétaire du CFA académique de Lille : elle ouvre les sessions, tient les places et la liste d’attente.',
  },
  {
    key: 'mentoring', persona: 'mentoring', givenName: 'Ondine', familyName: 'Deuxrives', email: 'ondine.deuxrives@exemple.fr',
    organisation: 'afev', role: 'MENTORING_COORDINATOR', habilitated: true, charterSigned: true,
    description: 'Coordinatrice de l’Afev à Roubaix, membre du Collectif Mentorat : elle forme les binômes et suit leurs rencontres.',
  },
  {
    key: 'pilot', persona: 'pilot', givenName: 'Sidonie', familyName: 'Longuevue', email: 'sidonie.longuevue@exemple.fr',
    organisation: 'rectorat-lille', role: 'PILOT', habilitated: true, charterSigned: true,
    description: 'Pilote régionale au rectorat de Lille : elle lit des totaux, jamais le nom d’un jeune.',
  },
  {
    key: 'outsider', persona: 'outsider', givenName: 'Anatole', familyName: 'Loindici', email: 'anatole.loindici@exemple.fr',
    organisation: 'ml-sud-79', role: 'ADVISER', habilitated: true, charterSigned: true,
    description: 'Conseiller à la mission locale Sud 79, à Niort : un autre territoire, donc aucun jeune de Roubaix–Tourcoing.',
  },
  {
    key: 'integration', persona: 'integration', givenName: 'Connecteur', familyName: 'Mission locale de Roubaix', email: 'connecteur.ml-roubaix@exemple.fr',
    machine: true, organisation: 'ml-roubaix', role: 'INTEGRATION', habilitated: false, charterSigned: true,
    description: 'Logiciel de la mission locale de Roubaix : il dépose et relit les dossiers de sa structure.',
  },
  {
    key: 'feed-education', persona: 'feed-education', givenName: 'Flux', familyName: 'SIEI', email: 'flux.siei@exemple.fr',
    machine: true, organisation: 'siei', role: 'FEED', habilitated: false, charterSigned: true,
    description: 'Dépôt des listes SIEI : sortants des établissements et nouveaux inscrits de tous les réseaux.',
  },
  {
    key: 'feed-missions-locales', persona: 'feed-missions-locales', givenName: 'Flux', familyName: 'i-Milo', email: 'flux.imilo@exemple.fr',
    machine: true, organisation: 'i-milo', role: 'FEED', habilitated: false, charterSigned: true,
    description: 'Dépôt de l’export i-Milo : les dossiers de toutes les missions locales.',
  },
  {
    key: 'feed-jdc', persona: 'feed-jdc', givenName: 'Flux', familyName: 'JDC', email: 'flux.jdc@exemple.fr',
    machine: true, organisation: 'csn-lille', role: 'FEED', habilitated: false, charterSigned: true,
    description: 'Dépôt mensuel du centre du service national : les jeunes repérés lors de la Journée défense et citoyenneté.',
  },
  {
    key: 'feed-mentoring', persona: 'feed-mentoring', givenName: 'Flux', familyName: 'Collectif Mentorat', email: 'flux.mentorat@exemple.fr',
    machine: true, organisation: 'collectif-mentorat', role: 'FEED', habilitated: false, charterSigned: true,
    description: 'Dépôt des binômes des dix associations du Collectif Mentorat.',
  },
  {
    key: 'operator', persona: 'operator', givenName: 'Zélie', familyName: 'Salledesmachines', email: 'zelie.salledesmachines@exemple.fr',
    organisation: 'exploitant', role: 'OPERATOR', habilitated: false, charterSigned: true,
    description: 'Exploitante de Passerelle : elle surveille les services et les imports, sans lire aucun dossier.',
  },
];
