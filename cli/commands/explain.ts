import type { Explanation } from '../../compiler/explain/explanation.ts';
import type { Program } from '../../language/program.ts';
import { findTarget, type Target } from '../explain/find-target.ts';
import { EXIT } from '../output/exit-codes.ts';
import { showFindings } from '../output/findings.ts';
import { wrongOption } from '../output/wrong-option.ts';
import { readWorkspace } from '../workspace/read-workspace.ts';
import type { Command } from './command.ts';

/** `relance explain`: a campaign in sentences. */
export const explainCommand: Command = {
  name: 'explain',
  summary: 'say in plain English what a campaign does',
  description:
    'Says in plain English what campaigns, segments, coupons and cohorts do: who enters, what happens, what ends it, and which rules apply. For people who do not read code. Starts nothing.',
  examples: [
    'relance explain campaigns/cart-recovery.campaign',
    'relance explain cart_recovery campaigns',
    'relance explain campaigns > campaigns.txt',
    'relance explain cart_recovery --json',
  ],
  configure: (command) =>
    command
      .argument('[what]', 'a .campaign file, the name of a campaign, segment, coupon or cohort, or a folder (default: everything)')
      .argument('[folder]', 'folder that holds relance.yaml (default: the nearest one)'),
  run: async (reporter, args) => {
    const target = await findTarget(args[0], args[1]);
    const { files } = await readWorkspace(target.folder);
    const { check } = await import('../../language/check/check.ts');
    const { program, diagnostics } = check(files);
    const errors = diagnostics.filter((one) => one.severity === 'error');
    if (program === undefined) {
      showFindings(reporter, errors, files);
      reporter.result('', { ok: false, diagnostics: errors });
      return EXIT.findings;
    }
    const { renderExplanation } = await import('../../compiler/explain/render-text.ts');
    const explanations = await explanationsOf(program, target);
    reporter.result(explanations.map(renderExplanation).join('\n\n\n'), { ok: true, explanations });
    return EXIT.ok;
  },
};

async function explanationsOf(program: Program, { file, name }: Target): Promise<readonly Explanation[]> {
  const { explain } = await import('../../compiler/explain/explain.ts');
  if (name === undefined) return explain(program, (one) => file === undefined || one.span.file === file);
  const found = explain(program, (one) => one.name === name);
  if (found.length === 0) throw await noSuchName(program, name);
  return found;
}

async function noSuchName({ campaigns, segments, coupons, cohorts }: Program, name: string) {
  const { suggest } = await import('../../language/diagnostics/nearest.ts');
  const names = [campaigns, segments, coupons, cohorts].flatMap((list) => list.map((one) => one.name));
  const help = suggest(name, names, '`relance explain` without a name explains everything.');
  return wrongOption('explain', name, 'The workspace declares nothing of this name.', help);
}
