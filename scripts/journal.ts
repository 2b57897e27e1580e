import { runVerification } from './journal/verify.ts';
import { shown } from './start/operator-error.ts';

const help = `Vérifie le journal des accès : chaque ligne, la chaîne des empreintes, la signature des scellés.

  npm run -s journal -- verify

Lit DATABASE_URL_COORDINATION_WORKER et COORDINATION_KEYS_FILE (ou COORDINATION_URL, pour les clés publiques) ; à défaut,
le journal de la passerelle qui tourne sur ce poste. Sort avec 1 si une ligne a été modifiée, supprimée ou ajoutée
après coup : la première en cause est nommée. Notez la tête affichée hors de ce serveur : elle prouve plus tard que
rien de ce qui la précède n’a été réécrit.
`;

async function main(): Promise<void> {
  const [verb, ...rest] = process.argv.slice(2);
  if (verb === '--help' || verb === '-h' || rest.includes('--help')) { process.stdout.write(help); return; }
  if (verb !== 'verify' || rest.length) {
    process.stderr.write(help);
    process.exitCode = 2;
    return;
  }
  const { lines, isWhole } = await runVerification();
  (isWhole ? process.stdout : process.stderr).write(`${lines.join('\n')}\n`);
  if (!isWhole) process.exitCode = 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${shown(error)}\n`);
  process.exitCode = 1;
});
