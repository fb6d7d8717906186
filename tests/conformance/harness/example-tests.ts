/** The tests of the example workspace as conformance cases, so that what they show is shown on every host. */
import { resolve } from 'node:path';
import { compileWorkspace } from '../../../cli/compile/compile-workspace.ts';
import { readWorkspace } from '../../../cli/workspace/read-workspace.ts';
import type { Build } from '../../../compiler/artefact.ts';
import { renderTerminal } from '../../../language/diagnostics/render-terminal.ts';
import type { CampaignTest } from '../../../language/program.ts';
import { contactIdOfKey } from '../../../runtime/store/values/contact-id.ts';
import { collectingChannels, withDown } from '../../../runtime/testing/channel.ts';
import { endpointsOf } from '../../../runtime/testing/endpoints.ts';
import { writeGiven } from '../../../runtime/testing/given.ts';
import { contactKey, eventsOf, startOf } from '../../../runtime/testing/world.ts';
import type { Case } from './case.ts';

/** A test, and the case of the same world and timeline. */
export interface ExampleTest {
  readonly test: CampaignTest;
  readonly build: Build;
  readonly given: Case;
}

const DAY_MS = 86_400_000;
/** Yearly dates are always due again; a test that has no end of its own ends when this has passed. */
const LONGEST_MS = 400 * DAY_MS;

/** All tests of the workspace, in the order of its files. */
export async function exampleTests(folder: string): Promise<readonly ExampleTest[]> {
  const { files } = await readWorkspace(resolve(folder));
  const { build, program, diagnostics } = await compileWorkspace(files);
  if (build === undefined || program === undefined) throw new Error(renderTerminal(diagnostics, files, { colour: false }));
  return program.tests.map((test, index) => ({ test, build, given: caseOf(test, build, `example-${index + 1}`) }));
}

function caseOf(test: CampaignTest, workspace: Build, shop: string): Case {
  const { settings, schema } = workspace;
  const named = new Set([test.campaign, ...test.beside]);
  const build = { ...workspace, artefacts: workspace.artefacts.filter(({ campaign }) => named.has(campaign)) };
  const start = startOf(test, settings);
  const contacts = test.given.filter((row) => row.entity === 'contact').map((row) => row.name);
  return {
    name: shop,
    about: test.title,
    build,
    builds: [build],
    before: async (store) => {
      const refused = await store.transaction((tx) => writeGiven(tx, test, schema, settings, start, shop));
      if (refused.length > 0) throw new Error(refused.map(({ reason }) => reason).join('\n'));
    },
    events: eventsOf(test, schema, settings, start, shop),
    deeds: [],
    start,
    until: start + (test.until ?? LONGEST_MS),
    journal: '',
    sent: undefined,
    deadLetters: [],
    channels: () => withDown(collectingChannels(), test.world.down, start),
    endpoints: () => endpointsOf(test, settings, start),
    names: new Map([...contacts, 'contact'].map((name) => [contactIdOfKey(contactKey(name, shop)), name])),
  };
}
