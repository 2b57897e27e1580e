import { hoursInWords, totalMinutes } from '@passerelle/kit/rules/hours';
import { inWords } from '@passerelle/kit/values/today';
import type { Tutoring } from '../tutoring/tutoring.ts';
import { escapeHtml } from '@passerelle/kit/values/escape-html';
import type { TutoringSession } from './tutoring-session.ts';

const STYLE = `@page { size: A4; margin: 15mm } body { font: 11pt/1.4 sans-serif } table { width: 100%; border-collapse: collapse }
th, td { border: 1px solid #444; padding: 4pt 6pt; text-align: left; vertical-align: top } tbody tr { height: 14mm } dt { font-weight: bold; float: left; clear: left; margin-right: 6pt } dd { margin: 0 0 3pt }`;

const PROJECTS = { PERSEVAL: 'PERSEVAL', IEJ: 'Initiative pour l’emploi des jeunes (IEJ), phase 2' } as const;
/** Empty lines for the sessions to come. */
const BLANK_LINES = 5;

const signed = (on: string | null | undefined): string => (on ? `signé le ${inWords(on)}` : '');
const line = (...cells: string[]): string => `<tr>${cells.map((c) => `<td>${escapeHtml(c)}</td>`).join('')}</tr>`;

/**
 * The attendance sheet of a tutoring, to print and to have signed (H09). The youth's name is left to be written by hand:
 * names are coordination's, and the sheet's file names nobody.
 * @param sessions of this tutoring, in the order of the sheet; cancelled ones and those not face to face are left out
 * @returns a whole HTML page in French, every value escaped
 */
export function attendanceSheet(tutoring: Tutoring, sessions: readonly TutoringSession[]): string {
  const held = sessions.filter((s) => s.kind === 'FACE_TO_FACE' && !s.cancelledOn);
  const facts = [
    ['Projet', `${PROJECTS[tutoring.funding]}, cofinancé par l’Union européenne`],
    ['Tutorat', tutoring.id],
    ['Nom du jeune (à écrire à la main)', '……………………………………………'],
    ['Tuteur', tutoring.tutorName ?? '……………………………………………'],
    ['Engagement', tutoring.startedOn && tutoring.plannedEndOn ? `du ${inWords(tutoring.startedOn)} au ${inWords(tutoring.endedOn ?? tutoring.plannedEndOn)}` : 'à venir'],
    ...(tutoring.objectives ? [['Objectifs fixés avec le jeune', tutoring.objectives]] : []),
  ] as [string, string][];
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Feuille de présence – tutorat</title><style>${STYLE}</style></head><body>
<h1>Feuille de présence – tutorat</h1>
<dl>${facts.map(([term, value]) => `<dt>${escapeHtml(term)} :</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>
<table><thead><tr><th scope="col">Date</th><th scope="col">Durée</th><th scope="col">Signature du jeune</th><th scope="col">Signature du tuteur</th></tr></thead>
<tbody>${held.map((s) => line(inWords(s.heldOn), hoursInWords(s.minutes), signed(s.signedByYouthOn), signed(s.signedByTutorOn))).join('')}${line('', '', '', '').repeat(BLANK_LINES)}</tbody></table>
<p>Face-à-face consigné dans ce tutorat : ${hoursInWords(totalMinutes(held))} (40 h au plus par jeune, tous tuteurs réunis).</p>
</body></html>`;
}
