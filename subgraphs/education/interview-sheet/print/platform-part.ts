import { STOP_REASON_LABELS, STOP_REASONS } from '../codes.ts';
import type { SheetValues } from '../interview-sheet.ts';
import { box, day, lines, row, words } from './marks.ts';

/**
 * C25–C30, on the second sheet of paper. Where the reason is withheld its boxes are not there: unticked, they would say that
 * there is none.
 */
export const platformPart = (s: SheetValues, isWhole: boolean): string => `<section class="psad"><h2>Partie réservée à la PSAD</h2>
${row(`NOM : ${words(s.platformFamilyName)}`, `Prénom : ${words(s.platformGivenName)}`, `Date de naissance : ${day(s.platformBirthDate)}`)}
${row(`Tel fixe : ${words(s.platformLandline)}`, `Mobile : ${words(s.platformMobile)}`, `@mail : ${words(s.platformEmail)}`)}
${row(box(s.isNewDropout, 'Nouveau décroché (hors listes RIO)'))}
${row(`Adresse : ${words(s.platformAddress)}`)}
${row(`${box(s.isSchooled, 'Scolarisé')} : EPLE : ${words(s.schoolName)}`, `Classe : ${words(s.className)}`)}
${row(`Ville : ${words(s.schoolTown)}`, `Département : ${words(s.schoolDepartement)}`)}
<h3>${box(s.isToldByPartners, 'Informations transmises par les partenaires (sans contact de la PSAD au jeune)')}</h3>
${lines(s.partnersInformation, 3)}
<h3>A ne pas contacter – raison :</h3>
${isWhole ? reasons(s) : '<p>Voir « ne pas contacter » dans le dossier du jeune : la raison cochée ici n’est lisible que de l’organisation qui a mené l’entretien.</p>'}
<h3>Commentaires :</h3>
${lines(s.platformComments, 5)}</section>`;

const reasons = (s: SheetValues): string => `<div class="boxes two">${STOP_REASONS.map((r) => box(s.stopReason === r, STOP_REASON_LABELS[r])).join('')}</div>
${row(`Autre (préciser) : ${words(s.stopDetails)}`)}`;
