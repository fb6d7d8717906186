import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionRequest,
  type Diagnostic as ProtocolDiagnostic,
} from 'vscode-languageserver';
import type { Diagnostic, Fix, TextEdit } from '../../../language/diagnostics/diagnostic.ts';
import { type EditTarget, workspaceEdit } from '../core/edits.ts';
import { labelsOf } from '../core/labels.ts';
import { offsetAt, overlaps, rangeOf } from '../core/positions.ts';
import { type FilePlace, kindOf } from '../core/snapshot.ts';
import { stepsOf, treeOf } from '../core/syntax.ts';
import { labelPlace } from '../knowledge/steps/of-step.ts';
import { fileFeature } from './feature.ts';

/** The kind of the action that applies all safe fixes of a file. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.relance`;

/** What is asked for: a stretch by offsets, and the kinds of actions (all, if none is named). */
export interface ActionRequest {
  readonly from: number;
  readonly until: number;
  readonly only: readonly string[];
  /** The diagnostics as the client has them. */
  readonly shown: readonly ProtocolDiagnostic[];
}

/** What can be done at a place: fixes of what is wrong there, silencing lint, giving a step a name, all safe fixes of the file. */
export function codeActions(place: FilePlace, request: ActionRequest, target: EditTarget): CodeAction[] {
  const wanted = (kind: string): boolean =>
    request.only.length === 0 || request.only.some((one) => kind === one || kind.startsWith(`${one}.`));
  const here = place.snapshot.findings().filter(({ span }) => span.file === place.file);
  const touched = here.filter(({ span }) => overlaps(span, request.from, request.until));
  return [
    ...(wanted(CodeActionKind.QuickFix) ? touched.flatMap((one) => fixActions(one, place, request, target)) : []),
    ...(wanted(CodeActionKind.RefactorRewrite) ? labelActions(place, request, target) : []),
    ...(wanted(FIX_ALL) ? fixAll(here, place, target) : []),
  ];
}

function fixActions(diagnostic: Diagnostic, place: FilePlace, { shown }: ActionRequest, target: EditTarget): readonly CodeAction[] {
  const diagnostics = shown.filter(({ code, range }) => code === diagnostic.code && sameRange(range, rangeOf(diagnostic.span)));
  const action = (title: string, edits: readonly TextEdit[], isPreferred: boolean): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [...diagnostics],
    isPreferred,
    edit: workspaceEdit(place.snapshot, edits, target),
  });
  const fixes = (diagnostic.fixes ?? []).map((fix, index) => action(fix.title, fix.edits, index === 0 && fix.safe));
  const rule = /^lint\/(.+)$/.exec(diagnostic.code)?.[1];
  if (rule === undefined || kindOf(place.file) !== 'campaign') return fixes;
  return [...fixes, action(`Ignore \`${rule}\` here, with a reason`, [ignoreEdit(rule, diagnostic, place)], false)];
}

function sameRange(a: ProtocolDiagnostic['range'], b: ProtocolDiagnostic['range']): boolean {
  return a.start.line === b.start.line && a.start.character === b.start.character && a.end.line === b.end.line;
}

/** A comment on the line before, indented as the line is. */
function ignoreEdit(rule: string, { span }: Diagnostic, { text }: FilePlace): TextEdit {
  const lineStart = text.lastIndexOf('\n', span.start.offset - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? '';
  const at = { offset: lineStart, line: span.start.line, column: 1 };
  return { span: { file: span.file, start: at, end: at }, text: `${indent}// lint-ignore ${rule}: why this is right here\n` };
}

function labelActions(place: FilePlace, { from, until }: ActionRequest, target: EditTarget): readonly CodeAction[] {
  const campaigns = (treeOf(place)?.declarations ?? []).filter((node) => node.kind === 'campaign');
  return campaigns.flatMap((campaign) =>
    stepsOf(campaign).flatMap((step): readonly CodeAction[] => {
      const at = labelPlace(step);
      const label = labelsOf(place.snapshot, campaign.name.text).get(step.span.start.offset);
      const head = at && { ...step.span, end: at };
      if (at === undefined || head === undefined || label === undefined || label.named || !overlaps(head, from, until)) return [];
      const edit = { span: { file: place.file, start: at, end: at }, text: ` as ${label.label}` };
      const title = `Name this step: \`as ${label.label}\``;
      return [{ title, kind: CodeActionKind.RefactorRewrite, edit: workspaceEdit(place.snapshot, [edit], target) }];
    }),
  );
}

function fixAll(diagnostics: readonly Diagnostic[], place: FilePlace, target: EditTarget): readonly CodeAction[] {
  const edits = withoutOverlaps(diagnostics.flatMap(({ fixes = [] }) => fixes.find(({ safe }) => safe) ?? []));
  if (edits.length === 0) return [];
  return [{ title: 'Apply all safe fixes of this file', kind: FIX_ALL, edit: workspaceEdit(place.snapshot, edits, target) }];
}

/** The edits of fixes in order; a fix that would change what an earlier one changes waits for the next time. */
function withoutOverlaps(fixes: readonly Fix[]): readonly TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { edits } of fixes) {
    const clash = edits.some((edit) =>
      taken.some(({ span }) => span.file === edit.span.file && overlaps(span, edit.span.start.offset, edit.span.end.offset)),
    );
    if (!clash) taken.push(...edits);
  }
  return taken;
}

function requestOf({ range, context }: CodeActionParams, text: string): ActionRequest {
  const { start, end } = range;
  return { from: offsetAt(text, start), until: offsetAt(text, end), only: context.only ?? [], shown: context.diagnostics };
}

/** Fixes and small changes. */
export const codeActionsFeature = fileFeature(
  CodeActionRequest.type,
  { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL] } },
  [],
  (place, params, host) =>
    codeActions(place, requestOf(params, place.text), { documentChanges: host.client.documentChanges, versionOf: host.versionOf }),
);
