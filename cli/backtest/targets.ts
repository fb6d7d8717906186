/** The workspace and the campaigns that the arguments name. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { suggest } from '../../language/diagnostics/nearest.ts';
import { RelanceError } from '../../language/diagnostics/relance-error.ts';
import type { Program } from '../../language/program.ts';
import { findTarget } from '../explain/find-target.ts';

/** The folder of the workspace; names and files of campaigns, none for all. */
export interface Targets {
  readonly folder: string;
  readonly names: readonly string[];
  /** `.campaign` files by their path in the workspace. */
  readonly files: readonly string[];
}

/** Reads the arguments: names of campaigns, `.campaign` files, and at most one folder that holds relance.yaml. */
export async function findTargets(args: readonly string[]): Promise<Targets> {
  const folders: string[] = [];
  const rest: string[] = [];
  for (const arg of args) ((await isWorkspace(arg)) ? folders : rest).push(arg);
  if (folders.length > 1) throw severalFolders(folders);
  const [given] = folders;
  const files = rest.filter((arg) => arg.endsWith('.campaign'));
  const found = await Promise.all(files.map((file) => findTarget(file, given)));
  const folder = given ?? found[0]?.folder ?? (await findTarget(undefined, undefined)).folder;
  return { folder, names: rest.filter((arg) => !arg.endsWith('.campaign')), files: found.flatMap(({ file }) => file ?? []) };
}

const isWorkspace = (path: string): Promise<boolean> =>
  stat(join(path, 'relance.yaml')).then(
    () => true,
    () => false,
  );

const severalFolders = (folders: readonly string[]): RelanceError =>
  new RelanceError({
    code: 'wrong-call',
    summary: 'A backtest is of one workspace.',
    why: `These are several: ${folders.map((folder) => `\`${folder}\``).join(', ')}.`,
    help: 'Name one folder, and campaigns of it.',
  });

/** Names of the campaigns that are meant; all of the program, where none is named. Throws a RelanceError for a name that it does not have. */
export function chosenCampaigns({ names, files }: Targets, { campaigns }: Pick<Program, 'campaigns'>): readonly string[] {
  const known = campaigns.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw noCampaign(unknown, known);
  const inFiles = campaigns.filter(({ span }) => files.includes(span.file)).map(({ name }) => name);
  const chosen = [...new Set([...names, ...inFiles])];
  return names.length + files.length === 0 ? known : chosen;
}

const noCampaign = (name: string, known: readonly string[]): RelanceError =>
  new RelanceError({
    code: 'wrong-call',
    summary: `There is no campaign \`${name}\`.`,
    why: 'It is neither a campaign of the workspace, nor a `.campaign` file, nor a folder that holds relance.yaml.',
    help: suggest(name, known, '`relance explain` tells of each campaign that there is.'),
  });
