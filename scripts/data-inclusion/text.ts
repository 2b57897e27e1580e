import type { ExportReport } from '@passerelle/solutions/data-inclusion/export-report';
import type { Tally } from '@passerelle/solutions/data-inclusion/tally';
import type { Imported } from './import-files.ts';

const SAYS: Readonly<Record<string, string>> = {
  INVALID_VALUE: 'valeur refusée par le format', NIR_REFUSED: 'numéro de sécurité sociale', NOT_A_DOCUMENT: 'pas un document', UNREADABLE_CHARACTER: 'caractère illisible',
  STRUCTURE_UNKNOWN: 'structure inconnue', NAME_TOO_SHORT: 'nom de moins de 3 caractères', DESCRIPTION_TOO_SHORT: 'description de moins de 5 caractères',
  ID_WITHOUT_SOURCE: 'identifiant sans sa source', SIRET_KEY_WRONG: 'SIRET dont la clé est fausse', COMMUNE_UNKNOWN: 'commune inconnue', HTML_IN_TEXT: 'HTML dans un texte (affiché sans)',
  TOUS_PUBLICS_NOT_ALONE: 'tous-publics avec d’autres publics', DATE_IN_FUTURE: 'date à venir', UNKNOWN_CODE: 'code hors des listes (gardé tel quel)', UNKNOWN_FIELD: 'champ hors du format (gardé tel quel)',
  REPEATED: 'en double (le dernier compte)', NO_NEED_OF_YOUTHS: 'ne répond à aucun besoin du catalogue', NOT_FOR_YOUTHS: 'pas pour les jeunes', TERRITORY_UNKNOWN: 'territoire inconnu',
};
const listed = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([code, count]) => `${SAYS[code] ?? code} ${count}`).join(', ');

function tallyLines(word: string, tally: Tally | null): string[] {
  if (!tally) return [];
  return [
    `${word} : ${tally.read} lues, ${tally.added} nouvelles, ${tally.changed} modifiées, ${tally.unchanged} inchangées, ${tally.rejected} refusées${tally.withdrawn ? `, ${tally.withdrawn} retirées` : ''}${tally.alreadyHere ? `, ${tally.alreadyHere} de cette passerelle même` : ''}`,
    ...(tally.rejected ? [`  refus : ${listed(tally.reasons)}`] : []),
    ...(Object.keys(tally.flags).length ? [`  à savoir : ${listed(tally.flags)}`] : []),
    ...(Object.keys(tally.leftOut).length ? [`  gardées hors du catalogue : ${listed(tally.leftOut)}`] : []),
  ];
}

/** What the operator reads after an import. */
export function importText({ summary: { structure, service, extensionsPassed }, rejects }: Imported, isDry: boolean): string {
  return [
    ...tallyLines('structures', structure), ...tallyLines('services', service),
    ...(extensionsPassed ? [`extensions illisibles, ignorées : ${extensionsPassed}`] : []),
    ...rejects.map((path) => `documents refusés, avec le motif : ${path}`),
    ...(isDry ? ['essai : rien n’a été enregistré'] : []),
  ].map((line) => `${line}\n`).join('');
}

/** What the operator reads after an export: what is written, and what data·inclusion v1 could not say of it. */
export function exportText(report: ExportReport, out: string): string {
  const { structure, service, extension } = report.written;
  const unsaid = (['structure', 'service'] as const).map((kind) => [kind, report.unsaid(kind)] as const).filter(([, fields]) => fields.length);
  return [
    `${structure} structures, ${service} services et ${extension} extensions écrites dans ${out}`,
    ...(Object.keys(report.leftOut).length ? [`non exportés : ${listed(report.leftOut)}`] : []),
    ...(Object.keys(report.withoutCode).length ? [`sans code dans data·inclusion (dans extensions.json) : ${listed(report.withoutCode)}`] : []),
    ...unsaid.map(([kind, fields]) => `jamais renseigné par nos ${kind}s : ${fields.join(', ')}`),
  ].map((line) => `${line}\n`).join('');
}
