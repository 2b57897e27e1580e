import { join } from 'node:path';
import { settings } from '../settings.ts';
import { startSignIn } from '../sign-in.ts';
import { shown } from '../start/operator-error.ts';
import { stateDir } from '../start/paths.ts';
import { openSecrets } from '../start/secrets.ts';
import { keySet } from './keys.ts';
import { clientSecretName } from './names.ts';
import { demonstration } from './people.ts';

// The development sign-in server as a process; the supervisor wrote its secrets beforehand.
try {
  const { PORT, PORT_SIGN_IN } = settings();
  const secrets = openSecrets(stateDir());
  const server = await startSignIn({
    port: PORT_SIGN_IN,
    personas: demonstration,
    keys: await keySet(join(stateDir(), 'sign-in-keys.json'), 'ES256'),
    cookieSecret: secrets.get('sign-in:cookies'),
    clientSecret: (key) => secrets.get(clientSecretName(key)),
    redirectUris: [`http://localhost:${PORT}/`],
  });
  const stop = () => { void server.stop().then(() => { process.exit(0); }); };
  process.once('SIGTERM', stop).once('SIGINT', stop);
} catch (error) {
  process.stderr.write(`${shown(error)}\n`);
  process.exitCode = 1;
}
