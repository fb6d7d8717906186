import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../version.ts';

/** Where the page is built or lies built: with its sources in the repository, else where `dashboard/ship.ts` has put it for the published package. */
export function pageRoot(): string {
  const [sources, shipped] = [join(packageFolder(), 'dashboard'), join(packageFolder(), 'dist', 'dashboard')];
  return existsSync(join(sources, 'src')) ? sources : shipped;
}
