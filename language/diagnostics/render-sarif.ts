import type { Span } from '../program.ts';
import type { Diagnostic, Fix, Severity, TextEdit } from './diagnostic.ts';
import type { Renderer, RenderOptions } from './renderer.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', hint: 'note' };

/** Diagnostics as a SARIF 2.1.0 log (OASIS standard): a rule for each code that was found, results with regions, related places and fixes. */
export const renderSarif: Renderer = (diagnostics, _, options) => {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const rules = codes.flatMap((code) => diagnostics.find((one) => one.code === code) ?? []).map((one) => ruleOf(one, options));
  const pathOf = options.pathOf ?? ((file: string) => file);
  const run = {
    tool: { driver: { name: 'Relance', ...(options.tool && { semanticVersion: options.tool.version }), rules } },
    columnKind: 'utf16CodeUnits',
    results: diagnostics.map((one) => resultOf(one, codes.indexOf(one.code), pathOf)),
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
};

function ruleOf({ code, severity, summary }: Diagnostic, { pageOf }: RenderOptions): object {
  const page = pageOf?.(code);
  return {
    id: code,
    shortDescription: { text: summary },
    defaultConfiguration: { level: LEVELS[severity] },
    ...(page === undefined ? {} : { help: { text: `See ${page}.`, markdown: `See [\`${code}\`](${page}).` } }),
    // The standard wants an absolute address here.
    ...(page !== undefined && URL.canParse(page) ? { helpUri: page } : {}),
  };
}

type PathOf = (file: string) => string;

function resultOf({ code, severity, message, help, span, related, fixes }: Diagnostic, ruleIndex: number, pathOf: PathOf): object {
  const relatedLocations = (related ?? []).map((place, index) => ({
    id: index + 1,
    ...locationOf(place.span, pathOf),
    message: { text: place.message },
  }));
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: help === undefined ? message : `${message}\n${help}` },
    locations: [locationOf(span, pathOf)],
    ...(relatedLocations.length === 0 ? {} : { relatedLocations }),
    ...(fixes === undefined || fixes.length === 0 ? {} : { fixes: fixes.map((fix) => fixOf(fix, pathOf)) }),
  };
}

function locationOf(span: Span, pathOf: PathOf): { readonly physicalLocation: object } {
  return { physicalLocation: { artifactLocation: artifactOf(span.file, pathOf), region: regionOf(span) } };
}

function fixOf({ title, edits }: Fix, pathOf: PathOf): object {
  const byFile = Map.groupBy(edits, (edit) => edit.span.file);
  return {
    description: { text: title },
    artifactChanges: [...byFile].map(([file, list]) => ({
      artifactLocation: artifactOf(file, pathOf),
      replacements: list.map(replacementOf),
    })),
  };
}

const replacementOf = ({ span, text }: TextEdit): object => ({ deletedRegion: regionOf(span), insertedContent: { text } });

/** A relative reference: each part of the path with its special characters escaped. */
const artifactOf = (file: string, pathOf: PathOf): object => ({ uri: pathOf(file).split('/').map(encodeURIComponent).join('/') });

const regionOf = ({ start, end }: Span): object => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});
