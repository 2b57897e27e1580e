import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { createRoot } from 'react-dom/client';
import { loadSchema } from './api.ts';
import { Page } from './page.tsx';
import { finishSignIn } from './sign-in.ts';

// The sign-in server sends people back to `localhost`, which is another origin than 127.0.0.1 for the browser.
if (location.hostname === '127.0.0.1') location.hostname = 'localhost';
else await start();

async function start(): Promise<void> {
  const root = document.getElementById('page');
  if (!root) return;
  const [schema, failure] = await Promise.all([loadSchema(), finishSignIn()]);
  createRoot(root).render(<Page schema={schema} failure={failure} />);
}
