import type { RestitutionText } from './text.ts';

/** What a pair may write to a youth. */
export const TEXT: RestitutionText = {
  understood: 'Vous avez quitté le lycée en mars. La cuisine ne vous plaisait pas, et les trajets étaient longs.\nVous êtes resté plusieurs mois sans solution, et vous avez envie que ça bouge.',
  strengths: 'Vous êtes à l’heure, vous parlez facilement avec les clients, et vous savez réparer un vélo.',
  wishes: 'Vous voulez travailler de vos mains, près de chez vous. La mécanique vous attire : un CAP en apprentissage serait possible.',
  nextSteps: [
    { what: 'Signer votre dossier au CFA', who: 'M. Rebond, votre tuteur', on: null },
    { what: 'Une semaine dans un garage, pour voir', who: 'Le garage Dupont, à Tourcoing', on: '2026-12-01' },
    { what: 'Préparer votre dossier pour la MLDS', who: 'Mme Tremplin, à la mission locale', on: '2026-11-24' },
  ],
  contact: 'Mme Tremplin, mission locale : 03 20 00 00 00\nDu lundi au vendredi, ou par SMS quand vous voulez.',
};
