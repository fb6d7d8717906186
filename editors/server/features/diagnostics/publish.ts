import type { Diagnostic as ProtocolDiagnostic } from 'vscode-languageserver';
import type { Diagnostic } from '../../../../language/diagnostics/diagnostic.ts';
import type { Project } from '../../workspace/project.ts';
import { toProtocol } from './to-protocol.ts';

/** Sends the diagnostics of one file, which replace those sent before. */
export type Send = (uri: string, diagnostics: readonly ProtocolDiagnostic[]) => void;

/** What the client was told last about each workspace. */
export interface Publisher {
  /** Tells what has changed since the last time. */
  readonly publish: (project: Project) => void;
  /** Takes everything back that was told of a workspace. */
  readonly withdraw: (project: Project) => void;
}

/** Makes a publisher; `pageOf` is the address of the page about a code. */
export function createPublisher(send: Send, pageOf: (code: string) => string | undefined): Publisher {
  const told = new Map<Project, ReadonlyMap<string, readonly Diagnostic[]>>();
  return {
    publish: (project) => {
      const before = told.get(project) ?? new Map<string, readonly Diagnostic[]>();
      const found = Map.groupBy(project.snapshot().findings(), ({ span }) => span.file);
      // A document that lies in no workspace answers for itself alone.
      const now = project.root === undefined ? new Map([...found].filter(([file]) => project.isOpen(file))) : found;
      told.set(project, now);
      for (const file of new Set([...before.keys(), ...now.keys()])) {
        const list = now.get(file) ?? [];
        if (sameItems(before.get(file) ?? [], list)) continue;
        send(
          project.uriOf(file),
          list.map((one) => toProtocol(one, project.uriOf, pageOf)),
        );
      }
    },
    withdraw: (project) => {
      for (const file of told.get(project)?.keys() ?? []) send(project.uriOf(file), []);
      told.delete(project);
    },
  };
}

/** What was checked again says the same in another object; what moved must be sent. */
function sameItems(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index] || JSON.stringify(one) === JSON.stringify(b[index]));
}
