/** One workspace as it changes: the texts of its disk, those of open documents over them, and the check with its memory. */
import type { Checked } from '../../../language/check/check.ts';
import { createChecker } from '../../../language/check/checker.ts';
import type { Diagnostic } from '../../../language/diagnostics/diagnostic.ts';
import type { Snapshot } from '../core/snapshot.ts';

/** A workspace that is kept up to date. */
export interface Project {
  /** Folder of relance.yaml; undefined for a document that lies in no workspace. */
  readonly root: string | undefined;
  readonly uriOf: (file: string) => string;
  /** Takes the text of a file on the disk; undefined: it is gone. */
  readonly setDisk: (file: string, text: string | undefined) => void;
  /** Takes the text of an open document; undefined: it was closed, and the disk counts again. */
  readonly setOpen: (file: string, text: string | undefined) => void;
  readonly isOpen: (file: string) => boolean;
  /** The texts of now. */
  readonly files: () => ReadonlyMap<string, string>;
  /** Files on the disk at a path, or below it if it is a folder. */
  readonly diskFiles: (path: string) => readonly string[];
  /** The state of now; checks if something has changed. Throws what the check throws. */
  readonly snapshot: () => Snapshot;
}

/** What a project is made of. */
export interface ProjectStart {
  readonly root: string | undefined;
  readonly uriOf: (file: string) => string;
  readonly disk: ReadonlyMap<string, string>;
  /** What is known beside the check, which takes longer than a keystroke may. */
  readonly behind: Behind;
}

/** Findings of what runs behind the check, as far as they are known. */
export type Behind = (checked: Checked) => readonly Diagnostic[];

/** Makes a project; nothing is checked yet. */
export function createProject({ root, uriOf, disk: start, behind }: ProjectStart): Project {
  const checker = createChecker();
  const disk = new Map(start);
  const open = new Map<string, string>();
  let files = new Map(start);
  let last: Snapshot | undefined;
  const update = (file: string): void => {
    const text = open.get(file) ?? disk.get(file);
    if (files.get(file) === text) return;
    // Earlier snapshots keep their map.
    if (last !== undefined) files = new Map(files);
    last = undefined;
    if (text === undefined) files.delete(file);
    else files.set(file, text);
  };
  const set = (texts: Map<string, string>, file: string, text: string | undefined): void => {
    if (text === undefined) texts.delete(file);
    else texts.set(file, text);
    update(file);
  };
  const makeSnapshot = (texts: ReadonlyMap<string, string>): Snapshot => {
    const checked = checker.check(texts);
    return { files: texts, checked, checkAlso: checker.check, uriOf, findings: () => [...checked.diagnostics, ...behind(checked)] };
  };
  return {
    root,
    uriOf,
    setDisk: (file, text) => set(disk, file, text),
    setOpen: (file, text) => set(open, file, text),
    isOpen: (file) => open.has(file),
    files: () => files,
    diskFiles: (path) => [...disk.keys()].filter((file) => file === path || file.startsWith(`${path}/`)),
    snapshot: () => {
      last ??= makeSnapshot(files);
      return last;
    },
  };
}
