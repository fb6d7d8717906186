import { byPlace } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Program } from '../program.ts';
import { checkCampaign } from './campaigns/check-campaign.ts';
import { checkCoupon } from './coupons/check-coupon.ts';
import { collectDeclarations } from './declarations.ts';
import { type Files, readCampaignFiles, readMessages, readSchema, readSettingsFile } from './read-files.ts';
import { checkCircles } from './segments/check-circles.ts';
import { checkSegment } from './segments/check-segment.ts';
import { checkTest } from './tests/check-test.ts';
import { createReport, type Workspace } from './workspace.ts';

/** The checked program, present if and only if no diagnostic is an error, and all diagnostics by file and place. */
export interface Checked {
  readonly program?: Program;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks a workspace: `relance.yaml`, `schema.yaml`, `*.campaign` anywhere, `messages/**`; other files are ignored. Keys are paths relative
 * to the workspace, with `/`. Pure: the same texts give the same answer. Editor, CLI and deploy call this one function.
 */
export function check(files: Files): Checked {
  const parsed = readCampaignFiles(files);
  const settings = readSettingsFile(files);
  const early = [...parsed.diagnostics, ...settings.diagnostics];
  if (settings.settings === undefined) return finish(undefined, early);

  const { store, modules } = settings.settings;
  const schemas = readSchema(files, modules);
  if (schemas.kind === 'broken') return finish(undefined, [...early, ...schemas.diagnostics]);
  const { schema, wholeSchema } = schemas;
  const messages = readMessages(files, schema, store.locale);
  const { report, diagnostics } = createReport();
  const declarations = collectDeclarations(parsed.sources, report);
  const workspace: Workspace = {
    settings: settings.settings,
    schema,
    wholeSchema,
    coupons: new Set(declarations.coupons.map((coupon) => coupon.name.text)),
    segments: new Map(declarations.segments.map((segment) => [segment.name.text, segment])),
    campaigns: new Map(declarations.campaigns.map((campaign) => [campaign.name.text, campaign])),
    messages: messages.byName,
    broken: new Set([...messages.broken, ...parsed.sources.flatMap((source) => source.brokenNames)]),
    report,
  };
  const segments = byName(
    declarations.segments.flatMap((segment) => checkSegment(segment, files.get(segment.span.file) ?? '', workspace) ?? []),
  );
  checkCircles(segments, workspace);
  const program: Program = {
    settings: settings.settings,
    schema,
    coupons: byName(declarations.coupons.flatMap((coupon) => checkCoupon(coupon, workspace) ?? [])),
    segments,
    campaigns: byName(declarations.campaigns.map((campaign) => checkCampaign(campaign, workspace))),
    messages: [...messages.byName.values()].flat(),
    tests: declarations.tests.map((test) => checkTest(test, workspace)),
  };
  return finish(program, [...early, ...messages.diagnostics, ...diagnostics]);
}

function finish(program: Program | undefined, diagnostics: readonly Diagnostic[]): Checked {
  const sorted = [...diagnostics].sort(byPlace);
  return program === undefined || sorted.some((one) => one.severity === 'error')
    ? { diagnostics: sorted }
    : { program, diagnostics: sorted };
}

function byName<T extends { readonly name: string }>(list: readonly T[]): readonly T[] {
  return [...list].sort((a, b) => (a.name < b.name ? -1 : 1));
}
