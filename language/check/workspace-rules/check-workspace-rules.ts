import type { Program } from '../../program.ts';
import type { Declarations } from '../declarations.ts';
import { checkCircles } from '../segments/check-circles.ts';
import type { Report } from '../workspace.ts';
import { checkLoops } from './check-loops.ts';
import { checkProduced } from './check-produced.ts';
import { checkPurposes } from './check-purposes.ts';
import { checkRenames } from './check-renames.ts';
import { checkSettingsTags } from './check-settings-tags.ts';

/** Rules about several declarations at once. `program` holds what could be checked. Its cost grows with the size of the workspace, no faster. */
export function checkWorkspaceRules(program: Program, declarations: Declarations, report: Report): void {
  checkRenames(declarations, report);
  checkCircles(program.segments, report);
  checkLoops(program.campaigns, report);
  checkPurposes(program.campaigns, report);
  checkProduced(program, report);
  checkSettingsTags(program, declarations, report);
}
