/** How the page is built. `buildDashboard` (build.ts) calls this; `npx vite dashboard` serves it with reload beside a running `relance dev`. */
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [preact()],
  build: {
    outDir: 'dist/page',
    emptyOutDir: true,
    // The page's content policy allows files of its own server only, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4747' } },
});
