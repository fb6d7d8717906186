/** What is written for the bundler: one file a revision, and the entry that knows them all. */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { workflowType } from './names.ts';

/** A revision's workflow code, as an artefact holds it. */
export interface WorkflowSource {
  readonly campaign: string;
  readonly revision: string;
  /** Text of `<campaign>.workflow.ts`. */
  readonly workflow: string;
}

/** A file in the bundle's folder. */
export interface BundleFile {
  readonly name: string;
  readonly text: string;
}

/** Name of the entry; CommonJS, because its loaders must be lazy and synchronous. */
export const ENTRY_NAME = 'entry.cjs';

/** The runner. In the bundle of the published package it is one file, alone in its folder. */
export const RUNNER_FILE = fileURLToPath(new URL('./workflow/run-campaign.ts', import.meta.url));

/** All files of a bundle, the same for the same revisions in any order. */
export function bundleFiles(sources: readonly WorkflowSource[]): readonly BundleFile[] {
  const sorted = [...sources].sort((a, b) => (workflowType(a) < workflowType(b) ? -1 : 1));
  const modules = sorted.map((source) => ({ name: moduleName(source), text: source.workflow }));
  return [...modules, { name: ENTRY_NAME, text: entryText(sorted) }];
}

/** SHA-256 of names and texts, first 16 hex digits; `also` is what else the bundle depends on. */
export function hashOf(files: readonly BundleFile[], also: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of [...also, ...files.flatMap((file) => [file.name, file.text])]) hash.update(`${part.length}:${part}`);
  return hash.digest('hex').slice(0, 16);
}

function moduleName(source: WorkflowSource): string {
  return `${workflowType(source)}.workflow.ts`;
}

/** One function with a `switch`: every cached workflow evaluates the entry anew, and a table of loaders would be made again for each. */
function entryText(sources: readonly WorkflowSource[]): string {
  const cases = sources.map((source) => {
    return `    case ${JSON.stringify(workflowType(source))}: return require(${JSON.stringify(`./${moduleName(source)}`)});`;
  });
  return [
    '// Written by relance: every revision with live runs, loaded when its first run asks for it.',
    `const { createCampaignRunner } = require(${JSON.stringify(RUNNER_FILE)});`,
    'exports.default = createCampaignRunner((workflowType) => {',
    '  switch (workflowType) {',
    ...cases,
    '    default: return undefined;',
    '  }',
    '});',
    '',
  ].join('\n');
}
