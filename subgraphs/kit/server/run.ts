import type { SubgraphDefinition } from './define.ts';
import { serve } from './serve.ts';
import { readSettings } from './settings.ts';

/** Runs a subgraph as a process: settings from the environment, a clean stop on SIGTERM and SIGINT. */
export async function run(definition: SubgraphDefinition): Promise<void> {
  try {
    const running = await serve(definition, readSettings(definition.name));
    const stop = () => void running.close().then(() => process.exit(0), () => process.exit(1));
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'cannot start'}\n`);
    process.exit(78);
  }
}
