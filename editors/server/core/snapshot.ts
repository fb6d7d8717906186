import type { Checked } from '../../../language/check/check.ts';
import type { Files } from '../../../language/check/read-files.ts';
import type { Diagnostic } from '../../../language/diagnostics/diagnostic.ts';

/** A workspace at one moment: its texts and what the check says of them. Every feature is a pure function over one. */
export interface Snapshot {
  /** Texts by path relative to the workspace; those of open documents stand over those of the disk. */
  readonly files: Files;
  readonly checked: Checked;
  /** Checks other texts with the same memory, so that it costs what differs: for completion, which asks what would be known at the cursor. */
  readonly checkAlso: (files: Files) => Checked;
  /** URI of a file of the workspace. */
  readonly uriOf: (file: string) => string;
  /** All findings: those of the check, and those of templates as far as they are known. */
  readonly findings: () => readonly Diagnostic[];
}

/** A file of a snapshot. */
export interface FilePlace {
  readonly snapshot: Snapshot;
  /** Path relative to the workspace. */
  readonly file: string;
  readonly text: string;
}

/** A place in a file: `offset` counts UTF-16 units from 0. */
export interface Place extends FilePlace {
  readonly offset: number;
}

/** The languages that the server knows. */
export type FileKind = 'campaign' | 'message' | 'settings' | 'schema' | 'other';

/** What a file of a workspace is, by its path. */
export function kindOf(file: string): FileKind {
  if (file.endsWith('.campaign')) return 'campaign';
  if (file === 'relance.yaml') return 'settings';
  if (file === 'schema.yaml') return 'schema';
  return file.startsWith('messages/') ? 'message' : 'other';
}
