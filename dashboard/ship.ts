/** Part of `npm run build`: puts the built page where the compiled package looks for it. */
import { cp, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { buildDashboard } from './build.ts';

const { folder } = await buildDashboard();
const shipped = join(import.meta.dirname, '..', 'dist', 'dashboard', 'dist');
await rm(shipped, { recursive: true, force: true });
await cp(folder, join(shipped, basename(folder)), { recursive: true });
