import { described } from './enum.ts';

/** Whom a solution is for; none named: everyone within the ages. */
export const SolutionPublicEnum = described('SolutionPublic', 'Public d’une solution (1.E)', {
  WITHOUT_DIPLOMA: 'Sans diplôme ni certification (E08)',
  JOB_SEEKER: 'Inscrit à France Travail (E16)',
  PRIORITY_AREA: 'Habitant d’un quartier de la politique de la Ville (E16)',
  NEW_TO_FRENCH: 'Qui apprend le français',
  NEITHER_STUDY_NOR_WORK: 'Ni en emploi, ni en études, ni en formation',
});
export type SolutionPublic = keyof typeof SolutionPublicEnum;

/** Where somebody stopped at school. */
export const SchoolLevelEnum = described('SchoolLevel', 'Niveau scolaire atteint', {
  COLLEGE: 'Collège, avant la fin de troisième',
  TROISIEME: 'Fin de troisième',
  CAP: 'CAP ou première année de voie professionnelle',
  SECONDE_PREMIERE: 'Seconde ou première',
  TERMINALE: 'Terminale',
});
export type SchoolLevel = keyof typeof SchoolLevelEnum;

/** What a young person is while there. Only SCHOOL takes them off the dropouts' list (RIO, criterion 4). */
export const YouthStatusEnum = described('YouthStatus', 'Statut du jeune pendant la solution (E10)', {
  SCHOOL: 'Statut scolaire : le jeune n’est plus compté parmi les décrocheurs (MLDS, établissement)',
  APPRENTICE: 'Apprenti',
  TRAINEE: 'Stagiaire de la formation professionnelle',
  EMPLOYEE: 'Salarié',
  VOLUNTEER: 'Volontaire (service civique, EPIDE)',
});
export type YouthStatus = keyof typeof YouthStatusEnum;
