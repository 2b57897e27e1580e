import type { ImportReport } from '@passerelle/kit/imports/report';

/** Rejected rows shown in a terminal: the file has them all. */
const SHOWN = 10;

const number = new Intl.NumberFormat('fr-FR');
const counted = (n: number, one: string, many: string): string => `${number.format(n)} ${n > 1 ? many : one}`;

/** One line of progress. */
export function progressText({ counters, lines }: Pick<ImportReport, 'counters' | 'lines'>): string {
  const part = lines > 1 ? ` (${Math.min(100, Math.round((100 * counters.read) / lines))} %)` : '';
  return `${counted(counters.read, 'ligne lue', 'lignes lues')}${part}, ${counted(counters.rejected, 'refusée', 'refusées')}`;
}

/** What became of a file, for a person. */
export function reportText({ counters: c, rejects, again, dryRun, campaign, startedAt }: ImportReport): string {
  const rows: [string, number][] = [['lignes lues', c.read], ['acceptées', c.accepted], ['refusées', c.rejected], ['nouvelles', again ? 0 : c.added]];
  // What became of the youths was told the first time.
  if (dryRun) rows.push(['personnes à inscrire ou à rattacher', c.created], ['moins de 16 ans, non inscrits', c.withheld]);
  else if (!again) rows.push(
    ['rattachées à un jeune connu', c.linked], ['jeunes créés', c.created], ['jeunes créés, à rapprocher', c.doubts], ['moins de 16 ans, non inscrits', c.withheld],
  );
  const head = again ? `Ce fichier a déjà été importé (${startedAt.slice(0, 16).replace('T', ' à ')} UTC) : rien de nouveau.\n` : dryRun ? 'Essai : rien n’a été enregistré.\n' : '';
  const body = rows.map(([label, n]) => `  ${number.format(n).padStart(9)}  ${label}`).join('\n');
  const shown = rejects.slice(0, SHOWN).map((r) => `  ligne ${r.line}${r.column ? `, ${r.column}` : ''} : ${r.message}`).join('\n');
  return `${head}${campaign ? `Campagne traitée le ${campaign}.\n` : ''}${body}\n${shown ? `Lignes refusées (les premières) :\n${shown}\n` : ''}`;
}
