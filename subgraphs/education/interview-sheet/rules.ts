import type { PlainDate } from '@passerelle/kit/values/date';
import type { Fault } from './fault.ts';
import type { SheetValues } from './interview-sheet.ts';

type Name = keyof SheetValues;

/** What has happened by the day it is written; the next appointment alone is ahead. */
const PAST: readonly Name[] = [
  'birthDate', 'firstContactOn', 'secondContactOn', 'thirdContactOn', 'letterSentOn', 'atMissionLocaleSince', 'solutionSince', 'supportedSince', 'platformBirthDate',
];
const CONTACTS = ['firstContactOn', 'secondContactOn', 'thirdContactOn'] as const satisfies readonly Name[];
const ANSWERS = ['hasSolution', 'isRefusing', 'isWithoutSolution'] as const satisfies readonly Name[];

/**
 * What the sheet says that cannot be, half filled as it may be (C09–C11, C16, C17–C19, C20).
 * @param today AAAA-MM-JJ
 */
export function contradictions(sheet: SheetValues, today: PlainDate): Fault[] {
  const faults: Fault[] = [];
  const add = (name: Name, code: string, message: string) => faults.push({ name, code, message });
  for (const name of PAST) if (String(sheet[name] ?? '') > today) add(name, 'IN_THE_FUTURE', 'Cette date est dans le futur. Corrigez-la.');
  const contacts = CONTACTS.filter((name) => sheet[name]);
  contacts.forEach((name, i) => {
    const before = contacts[i - 1];
    if (before && sheet[name]! < sheet[before]!) add(name, 'CONTACTS_OUT_OF_ORDER', 'Ce contact précède celui d’avant. Remettez les dates dans l’ordre.');
  });
  const last = contacts.map((name) => sheet[name]!).toSorted().at(-1);
  if (last && sheet.nextAppointmentOn && sheet.nextAppointmentOn < last) add('nextAppointmentOn', 'APPOINTMENT_BEFORE_CONTACT', 'Le prochain rendez-vous précède le dernier contact. Corrigez l’une des deux dates.');
  const [, second] = ANSWERS.filter((name) => sheet[name]);
  if (second) add(second, 'ANSWERS_EXCLUDE_EACH_OTHER', 'Le jeune a déjà une solution, refuse, ou est sans solution : gardez une seule des trois réponses.');
  if (sheet.isAtMissionLocale === false && sheet.atMissionLocaleSince) add('atMissionLocaleSince', 'NOT_AT_MISSION_LOCALE', 'Le jeune n’est pas inscrit à la mission locale. Retirez la date, ou répondez oui.');
  return faults;
}

/** What is missing before the interview may be called done: who led it, how the youth or a partner was reached, what came of it. */
export function missing(sheet: SheetValues): Fault[] {
  const faults: Fault[] = [];
  const need = (holds: unknown, name: Name, message: string) => { if (!holds) faults.push({ name, code: 'MISSING', message }); };
  need(sheet.interviewer, 'interviewer', 'Indiquez l’organisme qui effectue l’entretien.');
  need(CONTACTS.some((c) => sheet[c]) || sheet.letterSentOn || sheet.isToldByPartners, 'firstContactOn', 'Indiquez un contact, un courrier, ou que l’information vient des partenaires.');
  need(sheet.isUnreachable || sheet.trainingName || ANSWERS.some((a) => sheet[a]) || sheet.isSchooled || sheet.isToldByPartners || sheet.stopReason, 'hasSolution', 'Indiquez ce qu’il en est : injoignable, en formation, a une solution, refuse, ou sans solution.');
  need(!sheet.hasSolution || sheet.solutionName, 'solutionName', 'Indiquez la solution du jeune.');
  need(!sheet.isRefusing || sheet.refusalCauses || sheet.refusalDetails, 'refusalCauses', 'Indiquez pourquoi le jeune refuse.');
  need(!sheet.isWithoutSolution || sheet.wishes, 'wishes', 'Cochez au moins un souhait.');
  need(sheet.stopReason !== 'OTHER' || sheet.stopDetails, 'stopDetails', 'Précisez la raison de ne pas contacter le jeune.');
  need(sheet.stopReason !== 'GRADUATED' || sheet.isIntermediateOnly === false, 'isIntermediateOnly', 'Un diplôme intermédiaire du BAC PRO 3 ans ne suffit pas : confirmez qu’il s’agit du diplôme du cursus, ou retirez cette raison.');
  return faults;
}
