import type { Build } from '../../compiler/artefact.ts';
import type { Reporter } from '../output/reporter.ts';
import type { Closing } from './closing.ts';
import type { DataFolder } from './data-folder.ts';
import type { DevOptions } from './options.ts';
import type { Stop } from './stop.ts';

/** What `relance dev` works with, from its first step to its last. */
export interface Dev {
  readonly dev: DevOptions;
  /** Folder of the workspace. */
  readonly folder: string;
  readonly build: Build;
  readonly data: DataFolder;
  readonly reporter: Reporter;
  readonly closing: Closing;
  readonly stop: Stop;
}
