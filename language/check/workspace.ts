import type { Code } from '../diagnostics/codes.ts';
import { createDiagnostic, type Finding } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Message } from '../program.ts';
import type { Entity, EventType, Schema } from '../schema/schema.ts';
import type { Settings } from '../settings/settings.ts';
import type { CampaignNode, SegmentNode } from '../syntax/ast.ts';

/** Takes a finding; the check goes on. */
export type Report = (code: Code, finding: Finding) => void;

/** All that a check of one declaration may look up, and where it reports. */
export interface Workspace {
  readonly settings: Settings;
  /** What is active. */
  readonly schema: Schema;
  /** The schema with every optional table on, to tell what is off from what does not exist. */
  readonly wholeSchema: Schema;
  readonly coupons: ReadonlySet<string>;
  readonly segments: ReadonlyMap<string, SegmentNode>;
  readonly campaigns: ReadonlyMap<string, CampaignNode>;
  /** Variants by name: by channel, and there the one without locale first. */
  readonly messages: ReadonlyMap<string, readonly Message[]>;
  /** Names whose declaration is broken: uses of them need no second diagnostic. */
  readonly broken: ReadonlySet<string>;
  readonly report: Report;
}

/** Collects what is reported. */
export function createReport(): { readonly report: Report; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  return { report: (code, finding) => void diagnostics.push(createDiagnostic(code, finding)), diagnostics };
}

/** The active table of this name. */
export function entityOf(schema: Schema, name: string): Entity | undefined {
  return Object.hasOwn(schema.entities, name) ? schema.entities[name] : undefined;
}

/** The active event of this two-word name. */
export function eventOf(schema: Schema, name: string): EventType | undefined {
  return Object.hasOwn(schema.events, name) ? schema.events[name] : undefined;
}

/** The active event with this short name. */
export function eventOfShortName(schema: Schema, short: string): EventType | undefined {
  return Object.values(schema.events).find((event) => event.short === short);
}
