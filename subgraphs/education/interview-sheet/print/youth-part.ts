import { REFUSAL_LABELS, SUPPORT_LABELS, WISH_LABELS, type RefusalCause, type Supporter, type Wish } from '../codes.ts';
import type { SheetValues } from '../interview-sheet.ts';
import { box, day, lines, row, words, yesNo } from './marks.ts';

/** C09–C13. */
export function contacts(s: SheetValues): string {
  const line = (label: string, on: string | null | undefined, voicemail: boolean | null | undefined, who: string | null | undefined, answer: string | null | undefined) =>
    `<div class="contact"><div>${label} : ${day(on)}</div><div>${box(voicemail, 'message répondeur')}</div><div>Qui : ${words(who)}</div><div class="wide">Réponse : ${words(answer)}</div></div>`;
  return [
    line('Date de 1er contact', s.firstContactOn, s.hasFirstVoicemail, s.firstContactWho, s.firstContactAnswer),
    line('Date de contact', s.secondContactOn, s.hasSecondVoicemail, s.secondContactWho, s.secondContactAnswer),
    line('Date de contact', s.thirdContactOn, s.hasThirdVoicemail, s.thirdContactWho, s.thirdContactAnswer),
    row(`Courrier envoyé le : ${day(s.letterSentOn)}`, box(s.isUnreachable, 'Injoignable')),
  ].join('\n');
}

/** C14–C16. */
export const situation = (s: SheetValues): string => `<h2>Situation actuelle</h2>
${row(`Nom de la formation à laquelle est inscrit le jeune : ${words(s.trainingName)}`)}
${row(`Diplômé de cette formation : ${yesNo(s.isGraduate)}`)}
${row(`Inscrit à la Mission Locale : ${box(s.isAtMissionLocale === true, 'Oui, depuis le')} ${day(s.atMissionLocaleSince)} ${box(s.isAtMissionLocale === false, 'Non')}`)}`;

/** C17–C21. */
export function wishes(s: SheetValues): string {
  const wish = (code: Wish, details?: string | null) => row(`${box(s.wishes?.includes(code), WISH_LABELS[code])}${code === 'TAKE_STOCK' ? '' : ` : ${words(details)}`}`);
  const causes = (Object.keys(REFUSAL_LABELS) as RefusalCause[]).map((c) => box(s.refusalCauses?.includes(c), REFUSAL_LABELS[c])).join(' ');
  return `<h2>Que souhaite le jeune ?</h2>
${row(`${box(s.hasSolution, 'A déjà une solution')} – Laquelle : ${words(s.solutionName)}`)}
${row(`Depuis le : ${day(s.solutionSince)}`, `A trouvé comment ? ${words(s.solutionFoundHow)}`)}
${row(`${box(s.isRefusing, 'Refuse la prise en charge')} – Pourquoi ? ${causes}`)}
${lines(s.refusalDetails, 2)}
${row(box(s.isWithoutSolution, 'Sans solution et sans accompagnement – Souhait d’une prise en charge :'))}
<div class="wishes">${wish('RESUME_STUDIES', s.studiesDetails)}${wish('PLACEMENT', s.placementDetails)}${wish('APPRENTICESHIP', s.apprenticeshipDetails)}${wish('TAKE_STOCK')}
${wish('TRAINING', s.trainingDetails)}${wish('OTHER', s.otherWishDetails)}${wish('JOB', s.jobDetails)}</div>
${row(`➔ Prochain RDV le : ${day(s.nextAppointmentOn)}`, `Avec : ${words(s.nextAppointmentWith)}`)}
<h3>Commentaires :</h3>
${lines(s.comments, 2)}`;
}

/** C22–C24. */
export const supports = (s: SheetValues): string => `<h2>En cours d’accompagnement par :</h2>
<div class="boxes">${(Object.keys(SUPPORT_LABELS) as Supporter[]).map((c) => box(s.supportedBy?.includes(c), SUPPORT_LABELS[c])).join('')}</div>
${row(`${box(s.otherSupporter, 'Autre (préciser)')} : ${words(s.otherSupporter)}`)}
<h3>Précisions sur l’accompagnement :</h3>
${lines(s.supportDetails, 1)}
${row(`Accompagné depuis le : ${day(s.supportedSince)}`, `A trouvé comment ? ${words(s.supportFoundHow)}`)}`;
