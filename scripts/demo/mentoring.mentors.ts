import type { DemoMentor } from './types.ts';

/** Invented volunteers. A null date says that the check or the training is still awaited, so the mentor has no pair yet. */
export const mentors: readonly DemoMentor[] = [
  {
    key: 'mentor-colombe-grandlivre', association: 'afev', givenName: 'Colombe', familyName: 'Grandlivre', email: 'colombe.grandlivre@exemple.fr',
    commune: '59512', objectives: ['SCOLAIRE', 'ORIENTATION'], recordCheckedOn: '2026-09-10', trainedOn: '2026-09-18', capacity: 1,
  },
  {
    key: 'mentor-telesphore-papillote', association: 'afev', givenName: 'Télesphore', familyName: 'Papillote', email: 'telesphore.papillote@exemple.fr',
    commune: '59599', objectives: ['SCOLAIRE'], recordCheckedOn: '2026-09-12', trainedOn: '2026-09-18', capacity: 1,
  },
  {
    key: 'mentor-mahaut-encrier', association: 'afev', givenName: 'Mahaut', familyName: 'Encrier', email: 'mahaut.encrier@exemple.fr',
    commune: '59650', objectives: ['SCOLAIRE'], recordCheckedOn: '2026-09-22', trainedOn: '2026-10-02', capacity: 1,
  },
  {
    key: 'mentor-gontran-lampadaire', association: 'afev', givenName: 'Gontran', familyName: 'Lampadaire', email: 'gontran.lampadaire@exemple.fr',
    commune: '86194', objectives: ['SCOLAIRE', 'ORIENTATION'], recordCheckedOn: '2026-09-15', trainedOn: '2026-09-25', capacity: 1,
  },
  {
    key: 'mentor-severin-copeau', association: 'anaf', givenName: 'Séverin', familyName: 'Copeau', email: 'severin.copeau@exemple.fr',
    commune: '59512', objectives: ['INSERTION'], recordCheckedOn: '2026-06-03', trainedOn: '2026-06-12', capacity: 2,
  },
  {
    key: 'mentor-rosalie-chignon', association: 'anaf', givenName: 'Rosalie', familyName: 'Chignon', email: 'rosalie.chignon@exemple.fr',
    commune: '59599', objectives: ['INSERTION'], recordCheckedOn: '2026-10-01', trainedOn: null, capacity: 1,
  },
  {
    key: 'mentor-ambroise-clairvoie', association: 'article-1', givenName: 'Ambroise', familyName: 'Clairvoie', email: 'ambroise.clairvoie@exemple.fr',
    commune: '59512', objectives: ['ORIENTATION', 'INSERTION'], recordCheckedOn: '2026-05-20', trainedOn: '2026-06-05', capacity: 1,
  },
  {
    key: 'mentor-eglantine-compas', association: 'article-1', givenName: 'Églantine', familyName: 'Compas', email: 'eglantine.compas@exemple.fr',
    commune: '59599', objectives: ['ORIENTATION'], recordCheckedOn: '2026-09-03', trainedOn: '2026-09-17', capacity: 1,
  },
  {
    key: 'mentor-fulbert-carnetneuf', association: 'article-1', givenName: 'Fulbert', familyName: 'Carnetneuf', email: 'fulbert.carnetneuf@exemple.fr',
    commune: '59350', objectives: ['INSERTION'], recordCheckedOn: '2026-09-03', trainedOn: '2026-09-17', capacity: 1,
  },
  {
    key: 'mentor-ghislaine-rondelet', association: 'proximite', givenName: 'Ghislaine', familyName: 'Rondelet', email: 'ghislaine.rondelet@exemple.fr',
    commune: '59163', objectives: ['INSERTION', 'SCOLAIRE'], recordCheckedOn: '2026-04-14', trainedOn: '2026-04-30', capacity: 2,
  },
  {
    key: 'mentor-honore-passerive', association: 'proximite', givenName: 'Honoré', familyName: 'Passerive', email: 'honore.passerive@exemple.fr',
    commune: '59512', objectives: ['SCOLAIRE'], recordCheckedOn: '2026-10-06', trainedOn: '2026-10-15', capacity: 1,
  },
  {
    key: 'mentor-seraphine-tournesol', association: 'proximite', givenName: 'Séraphine', familyName: 'Tournesol', email: 'seraphine.tournesol@exemple.fr',
    commune: '59646', objectives: ['INSERTION'], recordCheckedOn: null, trainedOn: null, capacity: 1,
  },
  {
    key: 'mentor-barnabe-visecrou', association: 'c-possible', givenName: 'Barnabé', familyName: 'Visécrou', email: 'barnabe.visecrou@exemple.fr',
    commune: '59512', objectives: ['ORIENTATION'], recordCheckedOn: '2026-09-08', trainedOn: '2026-09-22', capacity: 1,
  },
  {
    key: 'mentor-cunegonde-machineoutil', association: 'c-possible', givenName: 'Cunégonde', familyName: 'Machineoutil', email: 'cunegonde.machineoutil@exemple.fr',
    commune: '59599', objectives: ['ORIENTATION'], recordCheckedOn: '2026-09-08', trainedOn: '2026-09-22', capacity: 2,
  },
  {
    key: 'mentor-lazare-montefil', association: 'c-possible', givenName: 'Lazare', familyName: 'Montefil', email: 'lazare.montefil@exemple.fr',
    commune: '59650', objectives: ['ORIENTATION', 'SCOLAIRE'], recordCheckedOn: '2026-10-12', trainedOn: '2026-10-20', capacity: 1,
  },
  {
    key: 'mentor-suzette-vieillemain', association: 'duo-for-a-job', givenName: 'Suzette', familyName: 'Vieillemain', email: 'suzette.vieillemain@exemple.fr',
    commune: '59512', objectives: ['INSERTION'], recordCheckedOn: '2026-03-09', trainedOn: '2026-03-27', capacity: 1,
  },
  {
    key: 'mentor-baptistin-grisetempe', association: 'duo-for-a-job', givenName: 'Baptistin', familyName: 'Grisetempe', email: 'baptistin.grisetempe@exemple.fr',
    commune: '59350', objectives: ['INSERTION'], recordCheckedOn: '2026-03-09', trainedOn: '2026-03-27', capacity: 2,
  },
  {
    key: 'mentor-edmee-boutonniere', association: 'la-cravate-solidaire', givenName: 'Edmée', familyName: 'Boutonnière', email: 'edmee.boutonniere@exemple.fr',
    commune: '59512', objectives: ['INSERTION'], recordCheckedOn: '2026-09-29', trainedOn: '2026-10-08', capacity: 1,
  },
  {
    key: 'mentor-aristide-noeudplat', association: 'la-cravate-solidaire', givenName: 'Aristide', familyName: 'Noeudplat', email: 'aristide.noeudplat@exemple.fr',
    commune: '59599', objectives: ['INSERTION'], recordCheckedOn: '2026-09-29', trainedOn: '2026-10-08', capacity: 1,
  },
  {
    key: 'mentor-mireille-trousseau', association: 'la-cle', givenName: 'Mireille', familyName: 'Trousseau', email: 'mireille.trousseau@exemple.fr',
    commune: '59512', objectives: ['SCOLAIRE'], recordCheckedOn: '2026-06-15', trainedOn: '2026-06-26', capacity: 1,
  },
  {
    key: 'mentor-evariste-portefranche', association: 'la-cle', givenName: 'Evariste', familyName: 'Portefranche', email: 'evariste.portefranche@exemple.fr',
    commune: '59512', objectives: ['SCOLAIRE', 'ORIENTATION'], recordCheckedOn: '2026-06-15', trainedOn: '2026-06-26', capacity: 1,
  },
  {
    key: 'mentor-athenais-grandelarge', association: 'telemaque', givenName: 'Athénaïs', familyName: 'Grandelarge', email: 'athenais.grandelarge@exemple.fr',
    commune: '59512', objectives: ['SCOLAIRE', 'ORIENTATION'], recordCheckedOn: '2026-07-02', trainedOn: '2026-09-11', capacity: 1,
  },
  {
    key: 'mentor-come-boussolier', association: 'telemaque', givenName: 'Côme', familyName: 'Boussolier', email: 'come.boussolier@exemple.fr',
    commune: '59599', objectives: ['ORIENTATION'], recordCheckedOn: '2026-07-02', trainedOn: '2026-09-11', capacity: 1,
  },
  {
    key: 'mentor-philibert-poigneedemain', association: 'face', givenName: 'Philibert', familyName: 'Poignéedemain', email: 'philibert.poigneedemain@exemple.fr',
    commune: '59512', objectives: ['INSERTION'], recordCheckedOn: '2026-05-11', trainedOn: '2026-05-21', capacity: 2,
  },
  {
    key: 'mentor-odette-carnetdadresses', association: 'face', givenName: 'Odette', familyName: 'Carnetdadresses', email: 'odette.carnetdadresses@exemple.fr',
    commune: '59299', objectives: ['INSERTION'], recordCheckedOn: '2026-10-19', trainedOn: null, capacity: 1,
  },
];
