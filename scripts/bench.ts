import { arrange, PERSONA, verify } from './bench/arrange.ts';
import { benchCatalogue, catalogueText } from './bench/catalogue.ts';
import { benchComparison, comparisonText } from './bench/compare.ts';
import { measure, median, type Measure, type Target } from './bench/measure.ts';
import { HELP, optionsOf } from './bench/options.ts';
import { table } from './bench/table.ts';
import { startHub } from './start/hub.ts';
import { OperatorError, shown } from './start/operator-error.ts';
import { progressOn } from './start/progress.ts';

// `npm run bench`: what a request costs, process by process, on a throw-away hub with everything on.

/** Times that the requests are measured, one after the other, so that what else the machine does hits them all alike. */
const ROUNDS = 3;
/** Seconds of each request before anything counts, at least: code that has not been compiled yet costs several times more. */
const WARM_UP = 10;

const say = (text: string): void => { process.stderr.write(text); };

async function main(): Promise<void> {
  const { seconds, youths, json, help, comparison, catalogue } = optionsOf(process.argv.slice(2));
  if (help) {
    process.stdout.write(HELP);
    return;
  }
  const progress = progressOn(say);
  if (comparison) {
    const cost = await benchComparison(100_000, 40_000, progress);
    process.stdout.write(json ? `${JSON.stringify(cost, null, 2)}\n` : comparisonText(cost));
    return;
  }
  if (catalogue) {
    const costs = await benchCatalogue([5_000, 50_000], seconds, progress);
    process.stdout.write(json ? `${JSON.stringify(costs, null, 2)}\n` : catalogueText(costs));
    return;
  }
  const hub = await startHub({ temporary: true, demonstration: false, progress });
  const stop = (): void => { void hub.stop().then(() => { process.exit(1); }); };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const cases = await progress.step(`${youths} jeunes inventés`, () => arrange(hub, youths));
    await progress.step('réponses vérifiées', () => verify(hub, cases));
    const target: Target = { url: `${hub.urls.gateway}/graphql`, token: () => hub.token(PERSONA), pids: hub.pids };
    for (const each of cases) await progress.step(`${each.name} : échauffement`, () => measure(target, each, Math.max(seconds, WARM_UP)));
    const rounds = new Map<string, Measure[]>(cases.map(({ name }) => [name, []]));
    for (let round = 1; round <= ROUNDS; round++) {
      for (const each of cases) rounds.get(each.name)?.push(await progress.step(`${each.name} : tour ${round}`, () => measure(target, each, seconds)));
    }
    const results = new Map([...rounds].map(([name, measures]) => [name, median(measures)]));
    process.stdout.write(json ? `${JSON.stringify(Object.fromEntries(results), null, 2)}\n` : `\n${table(results)}\n`);
    const errors = [...results.values()].reduce((sum, it) => sum + it.errors, 0);
    if (errors) throw new OperatorError(`${errors} réponses en erreur : ces chiffres ne valent rien. Les journaux du hub sont dans ${hub.environment['PASSERELLE_DATA']}/logs tant qu’il tourne.`);
  } finally {
    await hub.stop();
  }
}

await main().catch((error: unknown) => {
  process.stderr.write(`${shown(error)}\n`);
  process.exitCode = 1;
});
