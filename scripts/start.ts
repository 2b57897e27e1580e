import { settings } from './settings.ts';
import { beginHub } from './start/hub.ts';
import { shown } from './start/operator-error.ts';
import { stateDir } from './start/paths.ts';
import { progressOn, seconds } from './start/progress.ts';

// `npm start`: PostgreSQL, sign-in, five subgraphs, gateway, in one terminal, until Ctrl-C.

const HELP = `Démarre Passerelle dans ce terminal, jusqu’à Ctrl-C : PostgreSQL, serveur de connexion, sous-graphes, passerelle.

  npm start

Port de la passerelle : variable PORT. Dossier des données : variable PASSERELLE_DATA.\n`;

const write = (text: string): void => { process.stdout.write(text); };
// The terminal may be gone when the hub stops (SIGHUP): its stop must go on.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

async function main(): Promise<void> {
  const began = performance.now();
  const { PORT, npm_lifecycle_event: byNpm } = settings();
  write('Passerelle démarre…\n');
  const starting = beginHub({ progress: progressOn(write) });

  // One stop, however many signals ask for it: npm passes Ctrl-C on to a process that the terminal told already.
  let stopping: Promise<void> | undefined;
  const stop = (reason: string): Promise<void> => stopping ??= (async () => {
    write(`\n${reason} Arrêt en cours, les données sont gardées…\n`);
    await starting.stop();
    write('Passerelle est arrêtée. Pour la relancer : npm start\n');
  })();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => { void stop('Demande d’arrêt reçue.').then(() => { process.exit(0); }); });
  }
  if (byNpm) followParent(() => { void stop('La commande npm est terminée.').then(() => { process.exit(0); }); });
  process.on('uncaughtException', (error) => {
    process.stderr.write(`${shown(error)}\n`);
    void stop('Erreur imprévue.').then(() => { process.exit(1); });
  });

  const hub = await starting.ready.catch((error: unknown) => {
    // The stop that was asked for says and exits by itself.
    if (!stopping) process.stderr.write(`\n${shown(error)}\n`);
    return undefined;
  });
  if (!hub) {
    if (!stopping) process.exit(1);
    return;
  }
  write(`
Prêt en ${seconds(performance.now() - began)}.

  GraphiQL                 http://localhost:${PORT}/  (connexion par personne de démonstration)
  GraphQL                  ${hub.urls.gateway}/graphql
  Jeton d’accès            npm run -s token -- assistant   (sans nom : la liste des personnes)
  Une fiche complète       schema/operations/YouthRecord.graphql, variable « id »

  curl -s ${hub.urls.gateway}/graphql -H "authorization: Bearer $(npm run -s token -- assistant)" \\
    -H 'content-type: application/json' -d '{"query":"{ youths(first: 5) { edges { node { id } } } }"}'

  Journaux : ${stateDir()}/logs     Arrêt : Ctrl-C (les données sont gardées)
`);
}

/** npm's shell does not pass SIGTERM on: when it is gone, nobody is left to stop the hub. */
function followParent(gone: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    gone();
  }, 500);
  watch.unref();
}

if (process.argv.includes('--help')) {
  write(HELP);
  process.exit(0);
}
await main().catch((error: unknown) => {
  process.stderr.write(`${shown(error)}\n`);
  process.exit(1);
});
