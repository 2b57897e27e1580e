import type { CampaignRun } from '@passerelle/education/campaign-run/campaign-run';
import { MOTIFS, type Motif } from '@passerelle/education/decision/motif';

const SAID: Readonly<Record<Motif, string>> = {
  LISTED: 'Sur la liste', UNDER_16: 'Moins de 16 ans (critère 1)', TOO_SHORT: 'Moins de 15 jours de scolarité (critère 2)', DIPLOMA: 'Diplôme obtenu (critère 3)',
  SCHOOLED: 'Scolarisé ailleurs (critère 4)', APPRENTICESHIP: 'En apprentissage (critère 4)', RETURNED: 'Statut scolaire retrouvé (critère 4)',
  NOT_LEFT: 'Pas encore sorti', SAME_YOUTH: 'Même jeune sur une autre ligne',
};

/** What a run found, by motif, as text. */
export function table({ counts, judged, changed, isRehearsal }: Pick<CampaignRun, 'counts' | 'judged' | 'changed' | 'isRehearsal'>): string {
  const line = (label: string, count: number): string => `  ${label.padEnd(46)}${String(count).padStart(8)}\n`;
  return `${MOTIFS.map((m) => line(SAID[m], counts?.[m] ?? 0)).join('')}${line('Total', judged)}\n${isRehearsal ? 'Répétition : rien n’est enregistré.' : changed ? `${changed} décisions nouvelles ou changées.` : 'Rien n’a changé depuis le dernier traitement.'}\n`;
}
