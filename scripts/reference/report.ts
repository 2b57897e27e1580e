import type { Summary } from './load.ts';

const listed = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts).sort(([, a], [, b]) => b - a).map(([code, count]) => `${code} ${count}`).join(', ');

/** What the operator reads after an import, in French. */
export function report({ read, accepted, rejected, added, changed, repeated, reasons, flags, first, rejectsFile }: Summary, dryRun: boolean): string {
  const unchanged = accepted - added - changed - repeated;
  return [
    `${read} lignes lues : ${accepted} acceptées, ${rejected} rejetées`,
    `${added} nouvelles, ${changed} modifiées, ${Math.max(unchanged, 0)} inchangées${repeated ? `, ${repeated} en double (la dernière compte)` : ''}`,
    ...(Object.keys(flags).length ? [`à savoir : ${listed(flags)}`] : []),
    ...(rejected ? [`rejets : ${listed(reasons)}`] : []),
    ...first.map(({ line, column, message }) => `  ligne ${line}${column ? `, ${column}` : ''} : ${message}`),
    ...(rejectsFile ? [`toutes les lignes rejetées : ${rejectsFile}`] : []),
    ...(dryRun ? ['essai : rien n’a été enregistré'] : []),
  ].map((line) => `${line}\n`).join('');
}
