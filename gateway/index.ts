import { startGateway } from './server.ts';
import { type GatewaySettings, readSettings, SettingsError } from './settings.ts';

const BAD_CONFIGURATION = 78;
const GIVE_UP_AFTER = 10_000;

function settingsOrExit(): GatewaySettings {
  try {
    return readSettings();
  } catch (error) {
    return exitOnSettings(error);
  }
}

function exitOnSettings(error: unknown): never {
  if (!(error instanceof SettingsError)) throw error;
  process.stderr.write(error.message);
  process.exit(BAD_CONFIGURATION);
}

const gateway = await startGateway(settingsOrExit()).catch(exitOnSettings);
process.stdout.write(`${JSON.stringify({ msg: 'ready', url: gateway.url })}\n`);

let stopping = false;
function stop(): void {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(1), GIVE_UP_AFTER).unref();
  void gateway.close().then(() => process.exit(0));
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
