import { check } from '../../language/check/check.ts';
import { asData } from '../../language/diagnostics/render-json.ts';
import type { Schema } from '../../language/schema/schema.ts';
import type { Settings } from '../../language/settings/settings.ts';
import { showFindings } from '../output/findings.ts';
import type { Reporter } from '../output/reporter.ts';
import type { WorkspaceFiles } from './read-workspace.ts';

/** What a workspace says of its shop. */
export interface Shop {
  readonly schema: Schema;
  readonly settings: Settings;
}

/** The files that say what tables and money a shop has. */
const SHOP_FILES = ['relance.yaml', 'schema.yaml'];

/** Settings and schema of a workspace, whatever its campaigns look like; undefined, with the findings shown, where they have a mistake. */
export function readShop({ folder, files }: WorkspaceFiles, reporter: Reporter): Shop | undefined {
  const { program, diagnostics } = check(new Map([...files].filter(([name]) => SHOP_FILES.includes(name))));
  if (program !== undefined) return { schema: program.schema, settings: program.settings };
  showFindings(reporter, diagnostics, files, { folder });
  reporter.result('', { ok: false, diagnostics: diagnostics.map(asData) });
  return undefined;
}
