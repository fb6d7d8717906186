/** `relance simulate`: makes the text of a simulation, runs it like a test, and tells what came of it. */

import { lower } from '../../compiler/flow/lower.ts';
import { check } from '../../language/check/check.ts';
import { createPaint } from '../../language/diagnostics/paint.ts';
import { asData } from '../../language/diagnostics/render-json.ts';
import type { Campaign, Program } from '../../language/program.ts';
import { localDate, localTime } from '../../runtime/clock/local-time.ts';
import { createScriptLibrary } from '../../runtime/deploy/script-library.ts';
import { type ContactCopy, lastOf, writeContactCopy } from '../../runtime/simulate/copy-contact.ts';
import { type Occasion, occasionOf } from '../../runtime/simulate/occasions.ts';
import { populationOf } from '../../runtime/simulate/population.ts';
import { consentsOf, type Person, SCRIPT_FILE, SCRIPT_TITLE, scriptText, withFields } from '../../runtime/simulate/script.ts';
import { runTest, type TestResult } from '../../runtime/testing/run-test.ts';
import { compileTests } from '../compile/compile-tests.ts';
import { EXIT, type ExitCode } from '../output/exit-codes.ts';
import { showFindings } from '../output/findings.ts';
import type { Reporter } from '../output/reporter.ts';
import { noSuchCampaign } from '../workspace/no-such-campaign.ts';
import { readWorkspace, type WorkspaceFiles } from '../workspace/read-workspace.ts';
import { findContact } from './find-contact.ts';
import type { SimulateOptions } from './options.ts';
import { showPaced } from './paced.ts';
import { summaryOf, summaryText } from './summary.ts';
import { journeyData, journeyText } from './text.ts';

/** What was asked for. */
export interface Asked extends SimulateOptions {
  readonly campaign: string;
  readonly folder: string;
}

const START = { date: '2026-01-05', time: '10:00' } as const;
const YEAR_MS = 400 * 86_400_000;
/** Columns where the output is no terminal. */
const WIDTH = 100;

/** Does it. */
export async function runSimulation(reporter: Reporter, asked: Asked): Promise<ExitCode> {
  const workspace = await readWorkspace(asked.folder);
  const { program, diagnostics } = check(workspace.files);
  if (program === undefined) return refuse(reporter, diagnostics, workspace.files, workspace.folder);
  const campaign = program.campaigns.find(({ name }) => name === asked.campaign);
  if (campaign === undefined) throw noSuchCampaign(asked.campaign, program);
  const copy = asked.contact === undefined ? undefined : await findContact(reporter, workspace, asked.contact);
  const plan = planOf(asked, campaign, program, copy);
  return simulateText(reporter, workspace, plan, { asked, program, ...(copy === undefined ? {} : { copy }) });
}

/** The text of the simulation, and what it assumes. */
interface Plan {
  readonly text: string;
  readonly assumed: readonly string[];
}

function planOf(asked: Asked, campaign: Campaign, program: Program, copy: ContactCopy | undefined): Plan {
  const opens = campaign.active?.from === undefined ? undefined : { date: campaign.active.from.date, time: START.time };
  const starting = asked.starting ?? startOf(copy, program) ?? opens ?? START;
  const occasion = occasionOf(campaign, program, starting.date);
  const untilMs = asked.until ?? (asked.contacts === undefined ? undefined : YEAR_MS / 4);
  const rest = {
    campaign: campaign.name,
    starting,
    lines: [...(occasion?.given ?? []), ...asked.lines],
    ...(untilMs === undefined ? {} : { untilMs }),
  };
  const found = occasion ?? NOTHING;
  // What the author lets happen takes the place of what would have been assumed.
  const own = found.happenings.filter(({ event }) => !asked.lines.some((line) => line.includes(` ${event}`)));
  const replaced = own.length < found.happenings.length;
  const helper = replaced || found.helper === undefined ? {} : { helper: found.helper };
  const people =
    asked.contacts === undefined
      ? [personOf({ ...found, happenings: own }, program, asked, copy !== undefined)]
      : populationOf({
          count: asked.contacts,
          seed: asked.seed,
          occasion: { ...found, happenings: own },
          flow: lower(campaign, program),
          program,
          fields: asked.fields,
        });
  const assumed = [
    ...(copy === undefined ? found.assumed.filter(() => !replaced) : found.assumed.filter((words) => words.includes('start'))),
    ...(asked.contacts === undefined
      ? []
      : ['Contacts come within a week; four in five agreed to each channel, and to three in ten happens what the campaign listens to.']),
    ...(asked.contacts === undefined && copy === undefined ? ['The contact agreed to every channel.'] : []),
    'Nobody opens or clicks a message unless `--at` says so.',
  ];
  return { text: scriptText({ ...rest, people, ...helper }), assumed };
}

const NOTHING: Occasion = {
  contact: [],
  segments: [],
  happenings: [],
  given: [],
  assumed: ['Nothing was thought of that would set the campaign off: say with `--at` what happens.'],
};

/** What is known of a real contact ends here, so this is where it goes on. */
function startOf(copy: ContactCopy | undefined, { settings }: Program): { readonly date: string; readonly time: string } | undefined {
  const last = copy === undefined ? undefined : lastOf(copy);
  if (last === undefined) return undefined;
  const next = last + 60_000;
  return { date: localDate(next, settings.store.timeZone), time: localTime(next, settings.store.timeZone) };
}

function personOf(occasion: Occasion, program: Program, { fields }: Asked, isCopy: boolean): Person {
  const basic: Person['fields'] = isCopy
    ? []
    : withFields(
        [
          ['first_name', '"Ada"'],
          ['consents', consentsOf(program)],
        ],
        occasion.contact,
      );
  return { name: 'contact', fields: withFields(basic, fields), segments: occasion.segments, happenings: occasion.happenings };
}

interface Around {
  readonly asked: Asked;
  readonly program: Program;
  readonly copy?: ContactCopy;
}

async function simulateText(
  reporter: Reporter,
  workspace: WorkspaceFiles,
  plan: Plan,
  { asked, program, copy }: Around,
): Promise<ExitCode> {
  const files = new Map([...workspace.files, [SCRIPT_FILE, plan.text]]);
  const compiled = await compileTests(files, ({ tests }) =>
    tests.filter(({ title, span }) => title === SCRIPT_TITLE && span.file === SCRIPT_FILE),
  );
  const { build, diagnostics, tests } = compiled;
  const [test] = tests;
  if (build === undefined || test === undefined) return refuse(reporter, diagnostics, files, workspace.folder);
  const result = await runTest(test, build, createScriptLibrary(), {
    seed: asked.seed,
    tell: asked.contacts === undefined,
    ...(copy === undefined ? {} : { prepare: (tx, contact) => writeContactCopy(tx, withOwnFields(copy, asked), contact, program.schema) }),
  });
  await show(reporter, result, plan, {
    asked,
    program,
    flow: compiled.campaigns.find(({ flow }) => flow.campaign === asked.campaign)?.flow,
  });
  return EXIT.ok;
}

/** Fields that were set on the command line were written first, so they are left out of the copy. */
function withOwnFields(copy: ContactCopy, { fields }: Asked): ContactCopy {
  const set = new Set(fields.map(([name]) => name));
  const row = Object.fromEntries(Object.entries(copy.row).filter(([name]) => name === 'id' || !set.has(name)));
  return { ...copy, row: { ...row, id: copy.row.id } };
}

async function show(
  reporter: Reporter,
  result: TestResult,
  { assumed }: Plan,
  {
    asked,
    program,
    flow,
  }: { readonly asked: Asked; readonly program: Program; readonly flow: Parameters<typeof summaryOf>[1] | undefined },
): Promise<void> {
  const notHandled = result.failures.filter(({ kind }) => kind !== 'expectation').map(({ message }) => message);
  const options = {
    paint: createPaint(reporter.colour),
    width: process.stdout.columns ?? WIDTH,
    timeZone: program.settings.store.timeZone,
  };
  if (asked.contacts !== undefined && flow !== undefined) {
    const summary = summaryOf(result, flow);
    reporter.result(summaryText(summary, asked.contacts, assumed, options), { ok: true, assumed, notHandled, ...summary });
    return;
  }
  if (asked.perSecond !== undefined && !reporter.json) {
    await showPaced(result, asked.perSecond, options);
    reporter.result('', undefined);
    return;
  }
  reporter.result(journeyText(result, assumed, notHandled, options), { ok: true, assumed, notHandled, ...journeyData(result) });
}

function refuse(
  reporter: Reporter,
  diagnostics: Parameters<typeof showFindings>[1],
  files: ReadonlyMap<string, string>,
  folder: string,
): ExitCode {
  showFindings(reporter, diagnostics, files, { folder });
  if (reporter.json) reporter.result('', { ok: false, diagnostics: diagnostics.map(asData) });
  return EXIT.findings;
}
