import type { DemoMentoringOffer } from './types.ts';

/** The collective answers for all its members: no other address is public. */
const contact = 'roubaix@collectifmentorat.fr';

/** Invented offers of the ten associations (F14 to F17); some mentees are under 16 and never enter a list (F15). */
export const mentoringOffers: readonly DemoMentoringOffer[] = [
  {
    key: 'afev-soutien', association: 'afev', objective: 'SCOLAIRE', invented: true, contact,
    title: 'Mentorat étudiant à domicile',
    description: 'Un étudiant vient deux heures par semaine aider l’enfant et sa famille à trouver leurs repères à l’école.',
    audience: 'Élèves de maternelle, d’élémentaire et de collège', minAge: 4, maxAge: 15, places: 60,
    communes: ['59512', '59599', '59650'],
  },
  {
    key: 'afev-orientation', association: 'afev', objective: 'ORIENTATION', invented: true, contact,
    title: 'Mentorat vers l’orientation',
    description: 'Un étudiant accompagne un lycéen dans ses choix et ses démarches.',
    audience: 'Lycéens et jeunes en reprise d’études', minAge: 15, maxAge: 21, places: 30,
    communes: ['59512', '59599'],
  },
  {
    key: 'afev-poitiers', association: 'afev', objective: 'SCOLAIRE', invented: true, contact,
    title: 'Mentorat étudiant à Poitiers',
    description: 'Un accompagnement hebdomadaire à la scolarité et à l’orientation dans les quartiers de Poitiers.',
    audience: 'Collégiens et lycéens', minAge: 11, maxAge: 18, places: 25,
    communes: ['86194', '86041'],
  },
  {
    key: 'anaf-apprentis', association: 'anaf', objective: 'INSERTION', invented: true, contact,
    title: 'Un apprenti parraine un futur apprenti',
    description: 'Un apprenti ou un ancien apprenti aide à chercher un employeur et à tenir les premiers mois.',
    audience: 'Jeunes qui cherchent ou commencent un apprentissage', minAge: 16, maxAge: 25, places: 40,
    communes: ['59512', '59599', '59650', '59299'],
  },
  {
    key: 'article-1-etudes', association: 'article-1', objective: 'ORIENTATION', invented: true, contact,
    title: 'Mentorat vers les études',
    description: 'Un professionnel bénévole prépare avec le jeune sa poursuite d’études.',
    audience: 'Lycéens et étudiants de milieu modeste', minAge: 16, maxAge: 23, places: 35,
    communes: ['59512', '59599'],
  },
  {
    key: 'article-1-insertion', association: 'article-1', objective: 'INSERTION', invented: true, contact,
    title: 'Mentorat vers le premier emploi',
    description: 'Un cadre bénévole aide à préparer candidatures et entretiens.',
    audience: 'Étudiants et jeunes diplômés du territoire', minAge: 18, maxAge: 25, places: 20,
    communes: ['59512', '59599', '59350'],
  },
  {
    key: 'proximite-emploi', association: 'proximite', objective: 'INSERTION', invented: true, contact,
    title: 'Parrainage vers l’alternance',
    description: 'Un salarié bénévole suit le jeune dans sa recherche d’alternance et ses premiers pas.',
    audience: 'Jeunes des quartiers, avec ou sans diplôme', minAge: 16, maxAge: 25, places: 45,
    communes: ['59512', '59163', '59646'],
  },
  {
    key: 'proximite-college', association: 'proximite', objective: 'SCOLAIRE', invented: true, contact,
    title: 'Accompagnement scolaire par un salarié',
    description: 'Une heure par semaine avec un salarié bénévole, au collège ou en visio.',
    audience: 'Collégiens et lycéens', minAge: 11, maxAge: 17, places: 30,
    communes: ['59512', '59599'],
  },
  {
    key: 'c-possible-lp', association: 'c-possible', objective: 'ORIENTATION', invented: true, contact,
    title: 'Mentorat des lycéens professionnels',
    description: 'Des ateliers au lycée puis un mentor pour tenir jusqu’au diplôme.',
    audience: 'Élèves de lycée professionnel', minAge: 15, maxAge: 20, places: 50,
    communes: ['59512', '59599', '59650'],
  },
  {
    key: 'duo-roubaix', association: 'duo-for-a-job', objective: 'INSERTION', invented: true, contact,
    title: 'Duo entre générations',
    description: 'Un mentor de plus de cinquante ans accompagne pendant six mois un jeune vers l’emploi.',
    audience: 'Jeunes de 18 à 33 ans issus de l’immigration', minAge: 18, maxAge: 33, places: 40,
    communes: ['59512', '59599', '59350'],
  },
  {
    key: 'cravate-coup-de-pouce', association: 'la-cravate-solidaire', objective: 'INSERTION', invented: true, contact,
    title: 'Coup de pouce à l’entretien, puis mentor',
    description: 'Une tenue, un entretien blanc avec un recruteur, puis un mentor pendant six mois.',
    audience: 'Jeunes qui cherchent un emploi ou une alternance', minAge: 16, maxAge: 30, places: 25,
    communes: ['59512', '59599', '59350'],
  },
  {
    key: 'la-cle-scolaire', association: 'la-cle', objective: 'SCOLAIRE', invented: true, contact,
    title: 'Aide aux devoirs et mentor',
    description: 'Un bénévole suit l’élève toute l’année, près de chez lui.',
    audience: 'Écoliers et collégiens', minAge: 6, maxAge: 15, places: 40,
    communes: ['59512'],
  },
  {
    key: 'telemaque-college', association: 'telemaque', objective: 'SCOLAIRE', invented: true, contact,
    title: 'Double mentorat école–entreprise',
    description: 'Un tuteur du collège et un mentor d’entreprise accompagnent le jeune de la cinquième au baccalauréat.',
    audience: 'Collégiens motivés de l’éducation prioritaire', minAge: 12, maxAge: 18, places: 24,
    communes: ['59512', '59599', '59650'],
  },
  {
    key: 'telemaque-pro', association: 'telemaque', objective: 'ORIENTATION', invented: true, contact,
    title: 'Mentorat de l’apprentissage',
    description: 'Un mentor d’entreprise aide à réussir l’apprentissage.',
    audience: 'Apprentis et lycéens professionnels', minAge: 15, maxAge: 20, places: 16,
    communes: ['59512', '59599'],
  },
  {
    key: 'face-parrainage', association: 'face', objective: 'INSERTION', invented: true, contact,
    title: 'Parrainage vers l’emploi',
    description: 'Un parrain salarié d’une entreprise locale ouvre son réseau et prépare aux entretiens.',
    audience: 'Jeunes de 16 à 29 ans sortis de l’école', minAge: 16, maxAge: 29, places: 50,
    communes: ['59512', '59599', '59650', '59299', '59163'],
  },
];
