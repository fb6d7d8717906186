import { type DocumentSymbol, DocumentSymbolRequest, SymbolKind } from 'vscode-languageserver';
import type { Span } from '../../../language/program.ts';
import type { DeclarationNode, StepNode } from '../../../language/syntax/ast.ts';
import { rangeOf } from '../core/positions.ts';
import type { FilePlace } from '../core/snapshot.ts';
import { stepsOf, treeOf } from '../core/syntax.ts';
import { titledBlocks } from '../knowledge/steps/of-step.ts';
import { fileFeature } from './feature.ts';

const KINDS: Readonly<Record<DeclarationNode['kind'], SymbolKind>> = {
  campaign: SymbolKind.Class,
  coupon: SymbolKind.Constant,
  segment: SymbolKind.Interface,
  cohort: SymbolKind.Enum,
  test: SymbolKind.Method,
};

/** The outline of a file: declarations, and the steps of campaigns in their blocks. */
export function documentSymbols(place: FilePlace): DocumentSymbol[] {
  return (treeOf(place)?.declarations ?? []).map((node) => ({
    name: nameOf(node),
    detail: node.kind,
    kind: KINDS[node.kind],
    range: rangeOf(node.span),
    selectionRange: rangeOf(node.kind === 'test' ? node.title.span : node.name.span),
    children: childrenOf(node, place.text),
  }));
}

/** What a declaration is called in lists. */
export function nameOf(node: DeclarationNode): string {
  return node.kind === 'test' ? `${node.campaign.text}: ${node.title.text}` : node.name.text;
}

function childrenOf(node: DeclarationNode, text: string): DocumentSymbol[] {
  if (node.kind === 'campaign') {
    const top = new Set(stepsOf(node).flatMap((step) => titledBlocks(step).flatMap(({ steps }) => steps)));
    return stepsOf(node)
      .filter((step) => !top.has(step))
      .map((step) => stepSymbol(step, text));
  }
  if (node.kind === 'cohort') return node.arms.map((arm) => symbol(`${arm.percent}% ${arm.name.text}`, SymbolKind.EnumMember, arm.span));
  return [];
}

function stepSymbol(step: StepNode, text: string): DocumentSymbol {
  const blocks = titledBlocks(step).filter(({ steps }) => steps.length > 0);
  const children = blocks.flatMap(({ title, steps, span }) => {
    const inner = steps.map((one) => stepSymbol(one, text));
    return span === undefined || blocks.length === 1 ? inner : [symbol(title, SymbolKind.Namespace, span, inner)];
  });
  return symbol(headOf(step, text), blocks.length > 0 ? SymbolKind.Operator : SymbolKind.Event, step.span, children);
}

/** The first line of a step, without what stands in its braces. */
export function headOf(step: StepNode, text: string): string {
  const written = text.slice(step.span.start.offset, step.span.end.offset);
  const head = written.split(/\r?\n/, 1)[0] ?? '';
  return head.replace(/\s*\{(?!\{).*$/, '').trim();
}

function symbol(name: string, kind: SymbolKind, span: Span, children: DocumentSymbol[] = []): DocumentSymbol {
  const range = rangeOf(span);
  return { name, kind, range, selectionRange: { start: range.start, end: range.start }, children };
}

/** Outline of a file. */
export const documentSymbolsFeature = fileFeature(DocumentSymbolRequest.type, { documentSymbolProvider: true }, [], documentSymbols);
