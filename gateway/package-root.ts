import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** This package's folder, ending in `/`, whether the code runs from the sources or from `dist/`. */
export const packageRoot = here.replace(/dist\/$/, '');
