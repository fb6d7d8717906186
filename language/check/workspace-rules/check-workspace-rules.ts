import type { Program } from '../../program.ts';
import type { Declarations } from '../declarations.ts';
import { checkCircles } from '../segments/check-circles.ts';
import type { Report } from '../workspace.ts';

/** Rules about several declarations at once. `program` holds what could be checked. Its cost grows with the size of the workspace, no faster. */
export function checkWorkspaceRules(program: Program, _declarations: Declarations, report: Report): void {
  checkCircles(program.segments, report);
}
