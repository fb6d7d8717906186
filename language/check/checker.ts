/**
 * The check of a workspace, with a memory: files whose text is the same are not read again, declarations whose text and whose answers to
 * what they looked up are the same are not checked again. A keystroke in one of many files costs the check of that file.
 */
import { byPlace } from '../diagnostics/create-diagnostic.ts';
import type { Campaign, Cohort, Coupon, Program, Segment } from '../program.ts';
import type { ReadSettings } from '../settings/read-settings.ts';
import { checkCampaign } from './campaigns/check-campaign.ts';
import type { Checked, Uses } from './check.ts';
import { checkCohort } from './cohorts/check-cohort.ts';
import { checkCoupon } from './coupons/check-coupon.ts';
import { collectDeclarations, type Declarations } from './declarations.ts';
import { createLinter } from './lint-checked.ts';
import { createCampaignsReader, createMessagesReader, type Files, type ReadSchema, readSchema, readSettingsFile } from './read-files.ts';
import { createMemory, type Memory } from './remember/memory.ts';
import { createRemembered, type Environment, type Remembered, type Unit } from './remember/remembered.ts';
import { createSortedByName } from './remember/sorted-by-name.ts';
import { createTables } from './remember/tables.ts';
import { checkSegment } from './segments/check-segment.ts';
import { checkTest } from './tests/check-test.ts';
import type { Use } from './uses.ts';
import { unwatched, type Watch } from './watch.ts';
import { createNotes } from './workspace.ts';
import { checkWorkspaceRules } from './workspace-rules/check-workspace-rules.ts';

/** Checks a workspace again and again. Keep one for each workspace. */
export interface Checker {
  /** As `check`: the answer depends on the texts alone. Texts that have not changed should be the same strings: comparing them is free then. */
  readonly check: (files: Files) => Checked;
}

/** A checker that remembers nothing yet. `watch` is told of the parts `parse` (campaigns) and `settings` (with the schema). */
export function createChecker(watch: Watch = unwatched): Checker {
  const readCampaigns = createCampaignsReader();
  const readMessages = createMessagesReader();
  const shop = createShopReader();
  let files: Files = new Map();
  const memory = createMemory();
  const tablesOf = createTables();
  const units = createUnits(memory, () => files);
  const linter = createLinter(memory);
  return {
    check: (current) => {
      files = current;
      const parsed = watch('parse', () => readCampaigns(current));
      const { environment, settings, schema } = watch('settings', () => shop(current));
      const messages = readMessages(current, environment.schema, environment.settings.store.locale);
      const sources = parsed.map(({ ast }) => ast);
      const global = createNotes();
      const declarations = collectDeclarations(sources, global.report);
      const broken = [...settings.broken, ...messages.broken, ...schema.broken, ...sources.flatMap((source) => source.brokenNames)];
      memory.begin(tablesOf(declarations, messages.byName, broken));
      const checked = units(declarations, environment);
      const partial: Program = { ...environment, ...checked.parts, messages: [...messages.byName.values()].flat() };
      checkWorkspaceRules(partial, declarations, global.report);
      const lists = [
        ...parsed.map((one) => one.diagnostics),
        settings.diagnostics,
        schema.diagnostics,
        messages.diagnostics,
        global.diagnostics,
        ...checked.units.map((unit) => unit.diagnostics),
      ];
      const uses = createUses([settings.uses, schema.uses, messages.uses, global.uses, ...checked.units.map((unit) => unit.uses)]);
      const diagnostics = lists.flat().sort(byPlace);
      const whole = !diagnostics.some((one) => one.severity === 'error');
      const { campaigns, segments } = checked;
      const lint: Checked['lint'] = (live = []) => linter({ program: partial, campaigns, segments, sources, environment, whole, live });
      return { ...(whole ? { program: partial } : {}), partial, diagnostics, uses, lint, sources };
    },
  };
}

interface CheckedUnits {
  readonly parts: Pick<Program, 'coupons' | 'segments' | 'cohorts' | 'campaigns' | 'tests'>;
  readonly units: readonly Unit<unknown>[];
  readonly campaigns: readonly Unit<Campaign | undefined>[];
  readonly segments: readonly Unit<Segment | undefined>[];
}

/** Checks declarations one by one. `files`: the texts of the current check. */
function createUnits(memory: Memory, files: () => Files) {
  const coupon = createRemembered(memory, checkCoupon);
  const cohort = createRemembered(memory, checkCohort);
  const segment = createRemembered<Declarations['segments'][number], ReturnType<typeof checkSegment>>(memory, (node, workspace) =>
    checkSegment(node, files().get(node.span.file) ?? '', workspace),
  );
  const campaign = createRemembered(memory, checkCampaign);
  const test = createRemembered(memory, checkTest);
  const couponsByName = createSortedByName<Coupon>();
  const cohortsByName = createSortedByName<Cohort>();
  const segmentsByName = createSortedByName<Segment>();
  const campaignsByName = createSortedByName<Campaign>();
  return (declarations: Declarations, environment: Environment): CheckedUnits => {
    const each = <N, T>(nodes: readonly N[], one: Remembered<N, T>): readonly Unit<T>[] => nodes.map((node) => one(node, environment));
    const coupons = each(declarations.coupons, coupon);
    const cohorts = each(declarations.cohorts, cohort);
    const segments = each(declarations.segments, segment);
    const campaigns = each(declarations.campaigns, campaign);
    const tests = each(declarations.tests, test);
    return {
      parts: {
        coupons: couponsByName(coupons),
        cohorts: cohortsByName(cohorts),
        segments: segmentsByName(segments),
        campaigns: campaignsByName(campaigns),
        tests: tests.map(({ value }) => value),
      },
      units: [...coupons, ...cohorts, ...segments, ...campaigns, ...tests],
      campaigns,
      segments,
    };
  };
}

/** Settings and schema, the same objects as long as their texts are the same. */
function createShopReader() {
  let last: { readonly texts: readonly (string | undefined)[]; readonly shop: Shop } | undefined;
  return (files: Files): Shop => {
    const texts = [files.get('relance.yaml'), files.get('schema.yaml')];
    if (last !== undefined && last.texts[0] === texts[0] && last.texts[1] === texts[1]) return last.shop;
    const settings = readSettingsFile(files);
    const schema = readSchema(files, settings.settings.modules);
    const environment = { settings: settings.settings, schema: schema.schema, wholeSchema: schema.wholeSchema };
    last = { texts, shop: { environment, settings, schema } };
    return last.shop;
  };
}

interface Shop {
  readonly environment: Environment;
  readonly settings: ReadSettings;
  readonly schema: ReadSchema;
}

/** Put together when first asked for: most checks are asked for diagnostics alone. */
function createUses(lists: readonly (readonly Use[])[]): Uses {
  let all: readonly Use[] | undefined;
  let byFile: Map<string, Use[]> | undefined;
  const everything = (): readonly Use[] => {
    all ??= lists.flat();
    return all;
  };
  const grouped = (): ReadonlyMap<string, readonly Use[]> => {
    byFile ??= Map.groupBy(everything(), (use) => use.span.file);
    return byFile;
  };
  return { in: (file) => grouped().get(file) ?? [], all: everything };
}
