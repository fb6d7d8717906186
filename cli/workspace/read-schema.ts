import { check } from '../../language/check/check.ts';
import type { Schema } from '../../language/schema/schema.ts';
import { showFindings } from '../output/findings.ts';
import type { Reporter } from '../output/reporter.ts';
import type { WorkspaceFiles } from './read-workspace.ts';

/** The files that say what tables a shop has. */
const SHOP_FILES = ['relance.yaml', 'schema.yaml'];

/** The schema of a workspace, whatever its campaigns look like; undefined, with the findings shown, where relance.yaml or schema.yaml has a mistake. */
export function readSchema({ files }: WorkspaceFiles, reporter: Reporter): Schema | undefined {
  const { program, diagnostics } = check(new Map([...files].filter(([name]) => SHOP_FILES.includes(name))));
  if (program !== undefined) return program.schema;
  showFindings(reporter, diagnostics, files);
  reporter.result('', { ok: false, diagnostics });
  return undefined;
}
