import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: '/',
  plugins: [react()],
  worker: { format: 'es' },
  // The editor is large by nature, and is served from the same machine or network.
  build: {
    target: 'es2022', chunkSizeWarningLimit: 5_000, reportCompressedSize: false,
    // GraphiQL's files carry a directive for React's compiler, which has run already.
    rolldownOptions: { onLog: (level, log, report) => { if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log); } },
  },
});
