/** Which files of a folder belong to its workspace; the same as for `relance check`. */

const IGNORED = new Set(['node_modules', 'dist']);

/** Whether a file is one that the check reads. `name` is its path relative to the workspace, with `/`. */
export function isSource(name: string): boolean {
  if (name.split('/').some(isIgnored)) return false;
  return name === 'relance.yaml' || name === 'schema.yaml' || name.endsWith('.campaign') || name.startsWith('messages/');
}

/** Hidden files and folders, and those of tools, are no part of a workspace. */
export const isIgnored = (name: string): boolean => name.startsWith('.') || IGNORED.has(name);
