import type { WorkspaceRule } from '../lint-rule.ts';

/** A campaign without a test. */
export const untestedCampaignRule: WorkspaceRule = {
  of: 'workspace',
  name: 'untested-campaign',
  level: 'hint',
  summary: 'The campaign has no test.',
  why: 'A test is the only way to see what a campaign does in three weeks, today.',
  check: ({ program, workspace, tests }, report) => {
    const tested = new Set(tests.map((test) => test.campaign.text));
    for (const { name } of program.campaigns.filter((one) => !tested.has(one.name))) {
      const span = workspace.campaigns.get(name)?.name.span;
      if (span !== undefined) {
        report({ message: `No test shows what \`${name}\` does.`, help: `Write one: \`test ${name} "what it shows" { … }\`.`, span });
      }
    }
  },
};
