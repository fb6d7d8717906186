import type { Code } from '../diagnostics/codes.ts';
import { createDiagnostic, type Finding } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Message, Span, Type } from '../program.ts';
import type { Entity, EventType, Schema } from '../schema/schema.ts';
import type { Settings } from '../settings/settings.ts';
import type { CampaignNode, CohortNode, CouponNode, SegmentNode } from '../syntax/ast.ts';
import type { Target, Use } from './uses.ts';

/** Takes a finding; the check goes on. */
export type Report = (code: Code, finding: Finding) => void;

/** Takes a name that was resolved. */
export type NoteUse = (span: Span, target: Target, more?: { readonly role?: Use['role']; readonly type?: Type }) => void;

/**
 * Names of the workspace and what they stand for. What a declaration looks up is remembered, so that its check is repeated only when an
 * answer has changed: read nothing about other declarations but through these.
 */
export interface Lookup<T> {
  readonly get: (name: string) => T | undefined;
  readonly has: (name: string) => boolean;
  /** All names, sorted. */
  readonly names: () => readonly string[];
}

/** All that a check of one declaration may look up, and where it reports. */
export interface Workspace {
  readonly settings: Settings;
  /** What is active. */
  readonly schema: Schema;
  /** The schema with every optional table on, to tell what is off from what does not exist. */
  readonly wholeSchema: Schema;
  readonly coupons: Lookup<CouponNode>;
  readonly segments: Lookup<SegmentNode>;
  readonly cohorts: Lookup<CohortNode>;
  readonly campaigns: Lookup<CampaignNode>;
  /** Variants by name: by channel, and there the one without locale first. */
  readonly messages: Lookup<readonly Message[]>;
  /** Tags that campaigns carry. */
  readonly tags: Lookup<true>;
  /** Names whose declaration is broken: uses of them need no second diagnostic. */
  readonly broken: { readonly has: (name: string) => boolean };
  readonly report: Report;
  readonly use: NoteUse;
}

/** Collects what is reported and resolved. */
export interface Notes {
  readonly report: Report;
  readonly use: NoteUse;
  readonly diagnostics: readonly Diagnostic[];
  readonly uses: readonly Use[];
}

/** Notes that are empty yet. */
export function createNotes(): Notes {
  const diagnostics: Diagnostic[] = [];
  const uses: Use[] = [];
  return {
    report: (code, finding) => void diagnostics.push(createDiagnostic(code, finding)),
    use: (span, target, more) => void uses.push({ span, target, role: more?.role ?? 'use', ...(more?.type && { type: more.type }) }),
    diagnostics,
    uses,
  };
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
