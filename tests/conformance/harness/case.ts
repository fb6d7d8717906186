/** A conformance case: campaigns, a timeline and the journal that every host must give. One YAML file a case; a new file is a new test. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Build } from '../../../compiler/artefact.ts';
import { compileWorkspace } from '../../../cli/compile/compile-workspace.ts';
import { renderTerminal } from '../../../language/diagnostics/render-terminal.ts';
import { parseDuration } from '../../../language/settings/duration.ts';
import { instantOf } from '../../../runtime/clock/local-time.ts';
import type { IncomingEvent } from '../../../runtime/store/port.ts';
import type { Json } from '../../../runtime/values.ts';

/** A case as it is written. */
interface CaseFile {
  readonly about: string;
  readonly campaigns: string;
  readonly settings?: string;
  readonly messages?: Readonly<Record<string, string>>;
  readonly timeline: readonly TimelineEntry[];
  readonly until?: string;
  readonly journal: string;
}
interface TimelineEntry {
  readonly at: string;
  readonly occurred?: string;
  readonly contact?: string;
  readonly event: string;
  readonly id?: string;
  readonly about?: string;
  readonly with?: Readonly<Record<string, Json>>;
}

/** A case, compiled. */
export interface Case {
  readonly name: string;
  readonly about: string;
  readonly build: Build;
  readonly events: readonly IncomingEvent[];
  /** Business instants, ms. */
  readonly start: number;
  readonly until: number;
  /** Expected journal, as `journalText` writes it. */
  readonly journal: string;
}

const SETTINGS = `language: 1
store: { name: Test shop, time_zone: Europe/Paris, currency: EUR, locale: en }
modules: [cart, cart_item]
channels:
  email: { provider: smtp, from: "Test shop <shop@shop.example>" }
`;

const FOLDER = join(import.meta.dirname, '..', 'cases');

/** Names of all cases. */
export async function caseNames(): Promise<readonly string[]> {
  return (await readdir(FOLDER)).filter((name) => name.endsWith('.yaml')).map((name) => name.slice(0, -'.yaml'.length));
}

/** Reads and compiles a case; its errors fail the test with their code frames. */
export async function readCase(name: string): Promise<Case> {
  const file: CaseFile = parse(await readFile(join(FOLDER, `${name}.yaml`), 'utf8'));
  const build = await compileFiles(filesOf(file));
  const start = instantOf('2026-01-05', '10:00', build.settings.store.timeZone);
  return {
    name,
    about: file.about,
    build,
    start,
    until: start + (file.until === undefined ? 400 * 86_400_000 : duration(file.until)),
    events: file.timeline.map((entry, index) => incoming(entry, index, start)).sort((a, b) => a.receivedAt - b.receivedAt),
    journal: file.journal.trim(),
  };
}

/** Compiles files and fails with what a person would see. */
export async function compileFiles(files: ReadonlyMap<string, string>): Promise<Build> {
  const { build, diagnostics } = await compileWorkspace(files);
  if (build === undefined) throw new Error(renderTerminal(diagnostics, files, { colour: false }));
  return build;
}

function filesOf(file: CaseFile): ReadonlyMap<string, string> {
  const messages = Object.entries(file.messages ?? {}).map(([name, text]): [string, string] => [`messages/${name}.email.html`, text]);
  return new Map([['relance.yaml', file.settings ?? SETTINGS], ['case.campaign', file.campaigns], ...messages]);
}

function incoming(entry: TimelineEntry, index: number, start: number): IncomingEvent {
  const receivedAt = start + duration(entry.at);
  return {
    id: entry.id ?? `e${String(index + 1).padStart(3, '0')}`,
    event: entry.event,
    contact: { key: entry.contact ?? 'ada' },
    occurredAt: entry.occurred === undefined ? receivedAt : start + duration(entry.occurred),
    receivedAt,
    ...(entry.about === undefined ? {} : { aboutId: entry.about }),
    payload: entry.with ?? {},
  };
}

/** `3d 2h`, `0d`, and `-1d` for before the start. */
function duration(text: string): number {
  const negative = text.startsWith('-');
  const ms = parseDuration(negative ? text.slice(1) : text);
  if (ms === undefined) throw new Error(`\`${text}\` is no duration`);
  return negative ? -ms : ms;
}
