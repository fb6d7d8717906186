/** The files of a workspace as they were in a revision of git, read through the git command line. */
import { execFile, spawn } from 'node:child_process';
import { relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { RelanceError } from '../../language/diagnostics/relance-error.ts';
import { shownPath } from '../output/shown-path.ts';
import { isWorkspaceFile, type WorkspaceFiles } from '../workspace/read-workspace.ts';

const run = promisify(execFile);
/** More than any workspace holds. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Files of the workspace in `folder` at a revision, with the commit that it is. */
export interface RevisionFiles extends WorkspaceFiles {
  /** The commit, abbreviated by git. */
  readonly commit: string;
}

/** Reads them. Throws a RelanceError outside of a repository, for a revision that it does not have, or one without this workspace. */
export async function readRevision(folder: string, revision: string): Promise<RevisionFiles> {
  const git = (...args: readonly string[]): Promise<string> => gitIn(folder, args);
  const root = (await git('rev-parse', '--show-toplevel').catch((error: unknown) => Promise.reject(noRepository(folder, error)))).trim();
  const commit = (
    await git('rev-parse', '--verify', '--quiet', '--short', '--end-of-options', `${revision}^{commit}`).catch(() =>
      Promise.reject(noRevision(revision)),
    )
  ).trim();
  const prefix = relative(root, resolve(folder)).split(sep).join('/');
  const within = prefix === '' ? '' : `${prefix}/`;
  const listed = (await gitIn(root, ['ls-tree', '-r', '-z', '--name-only', commit, '--', ...(prefix === '' ? [] : [within])])).split('\0');
  const names = listed.flatMap((path) =>
    path.startsWith(within) && isWorkspaceFile(path.slice(within.length)) ? [path.slice(within.length)] : [],
  );
  if (!names.includes('relance.yaml')) throw notThen(folder, revision);
  const texts = await readBlobs(
    root,
    names.map((name) => `${commit}:${within}${name}`),
  );
  return { folder, commit, files: new Map(names.map((name, index) => [name, texts[index] ?? ''])) };
}

async function gitIn(folder: string, args: readonly string[]): Promise<string> {
  return (await run('git', ['-C', folder, ...args], { maxBuffer: MOST_BYTES })).stdout;
}

/** All in one process: `git cat-file --batch` answers each name with a line `<id> blob <bytes>`, the bytes and a line end. */
async function readBlobs(root: string, names: readonly string[]): Promise<readonly string[]> {
  const git = spawn('git', ['-C', root, 'cat-file', '--batch'], { stdio: ['pipe', 'pipe', 'inherit'] });
  git.stdin.end(names.map((name) => `${name}\n`).join(''));
  const chunks: Buffer[] = [];
  for await (const chunk of git.stdout) chunks.push(chunk);
  const all = Buffer.concat(chunks);
  const texts: string[] = [];
  let at = 0;
  for (const _ of names) {
    const end = all.indexOf(0x0a, at);
    const size = Number(all.toString('utf8', at, end).split(' ')[2]);
    texts.push(all.toString('utf8', end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return texts;
}

const noRepository = (folder: string, cause: unknown): RelanceError => {
  const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
  return new RelanceError({
    code: isMissing ? 'no-git' : 'no-repository',
    summary: isMissing ? 'There is no `git` on this machine.' : `\`${shownPath(resolve(folder))}\` is not in a git repository.`,
    why: '`--against` compares with the files of another revision, which git has.',
    help: isMissing
      ? 'Install git, or leave `--against` out.'
      : 'Commit the workspace to a repository, compare with `--against deployed`, or leave the option out.',
    cause,
  });
};

const noRevision = (revision: string): RelanceError =>
  new RelanceError({
    code: 'wrong-option',
    summary: `\`--against ${revision}\` cannot be used.`,
    why: `The repository has no commit \`${revision}\`.`,
    help: 'Name a branch, a tag or a commit, such as `main` or `HEAD~1`.',
  });

const notThen = (folder: string, revision: string): RelanceError =>
  new RelanceError({
    code: 'wrong-option',
    summary: `\`--against ${revision}\` cannot be used.`,
    why: `In that revision \`${shownPath(resolve(folder))}\` holds no relance.yaml.`,
    help: 'Name a revision in which the workspace was there already.',
  });
