/** `<campaign>.stages.ts`: what a campaign does between two waits, and every condition that it tests. */

import type { FlowExit } from '../flow/flow.ts';
import { wakesOn } from '../flow/wakes.ts';
import { type CodeFile, createMarks, type Declaration } from './code-file.ts';
import { createQuotes, type Emission, headerOf, sourceOf } from './emit-context.ts';
import { key, lines, quote, quoteAll, wholeNumber } from './literals.ts';
import { conditionConstant, createStageEmission, type StageEmission } from './stage-emission.ts';
import { effectsFunction, stageFunctions } from './stage-functions.ts';
import { triggersCode } from './triggers.ts';
import { waitsCode } from './waits-table.ts';

const EXPORTS = ['campaign', 'revision', 'triggers', 'onlyIf', 'unless', 'goals', 'measures', 'waits', 'stages', 'run'];
const TYPES = [
  'ExitEntry',
  'MeasureEntry',
  'Moment',
  'Next',
  'Predicate',
  'Stage',
  'StageFunction',
  'StagesModule',
  'TriggerEntry',
  'ValueOf',
];

/** The stage side of a campaign (`StagesModule` of runtime/journey/port.ts). */
export function stagesFile(emission: Emission): CodeFile {
  const { flow, revision, origin } = emission;
  const marks = createMarks();
  const quotes = createQuotes(origin, marks);
  const shared = createStageEmission(emission, quotes, EXPORTS);
  const { functionNames } = shared;
  const declarations: readonly Declaration[] = [
    {
      kind: 'constant',
      exported: true,
      name: 'campaign',
      value: quote(flow.campaign),
      doc: quotes.plain('The campaign and its revision.'),
    },
    { kind: 'constant', exported: true, name: 'revision', value: quote(revision) },
    ...triggersCode(shared),
    ...onlyIfCode(shared),
    ...exitsCode('unless', flow.unless, 'What ends a run as exited, whenever it holds.', shared),
    ...exitsCode('goals', flow.goals, 'What ends a run as a success.', shared),
    ...measuresCode(shared),
    ...stageFunctions(shared),
    ...waitsCode(shared),
    {
      kind: 'constant',
      exported: true,
      name: 'stages',
      type: 'Readonly<Record<string, StageFunction>>',
      value: lines(
        '{',
        [...functionNames].map(([stage, name]) => (stage === name ? `${name},` : `${key(stage)}: ${name},`)),
        '}',
      ),
      doc: quotes.plain('The stages by name.'),
    },
  ];
  return {
    header: headerOf(origin, {
      version: `revision ${revision}`,
      documentation: flow.documentation,
      about: `What ${flow.campaign} does between two waits. When it waits is in ${flow.campaign}.workflow.ts.`,
    }),
    types: TYPES.filter((type) => isUsed(type, declarations)),
    declarations,
    source: sourceOf(origin),
    marks,
  };
}

function isUsed(type: string, declarations: readonly Declaration[]): boolean {
  return declarations.some((declaration) =>
    declaration.kind === 'function' ? type === 'Stage' || type === 'Next' : new RegExp(`\\b${type}\\b`).test(declaration.type ?? ''),
  );
}

function onlyIfCode(shared: StageEmission): readonly Declaration[] {
  const { onlyIf } = shared.emission.flow;
  if (onlyIf === undefined) return [];
  return [
    {
      ...conditionConstant('onlyIf', onlyIf, shared),
      exported: true,
      doc: shared.quotes.doc(`Only if ${shared.quotes.words(onlyIf.span)}`, onlyIf.span),
    },
  ];
}

function exitsCode(name: 'unless' | 'goals', exits: readonly FlowExit[], doc: string, shared: StageEmission): readonly Declaration[] {
  const { names, quotes } = shared;
  const entries = exits.map((exit) => {
    const when = conditionConstant(names.take(`${exit.label}_when`), exit.when, shared);
    const effects = exit.effects.length === 0 ? undefined : names.take(`${exit.label}_effects`);
    const declared = effects === undefined ? [when] : [when, ...effectsFunction(exit, effects, shared)];
    return { declared, text: `${exitEntry(exit, when.name, effects)}, ${quotes.line(exit.span)}` };
  });
  return [
    ...entries.flatMap((entry) => entry.declared),
    {
      kind: 'constant',
      exported: true,
      name,
      type: 'readonly ExitEntry[]',
      value: lines(
        '[',
        entries.map((entry) => entry.text),
        ']',
      ),
      doc: quotes.plain(doc),
    },
  ];
}

function exitEntry(exit: FlowExit, when: string, effects: string | undefined): string {
  const counted = exit.countedFor === undefined ? '' : `, countedFor: ${wholeNumber(exit.countedFor)}`;
  const on = quoteAll(wakesOn(exit.when));
  return `{ label: ${quote(exit.label)}, on: ${on}, when: ${when}${effects === undefined ? '' : `, effects: ${effects}`}${counted} }`;
}

function measuresCode(shared: StageEmission): readonly Declaration[] {
  const { emission, names, quotes } = shared;
  const { measures } = emission.flow;
  if (measures === undefined) return [];
  const entries = measures.map((measure, index) => {
    const when = conditionConstant(names.take(`measure_${index + 1}_when`), measure.when, shared);
    const on = quoteAll(wakesOn(measure.when));
    const fields = `on: ${on}, when: ${when.name}, ms: ${wholeNumber(measure.ms)}, words: ${quote(measure.words)}`;
    return { when, text: `{ ${fields} }, ${quotes.line(measure.span)}` };
  });
  return [
    ...entries.map(({ when }) => when),
    {
      kind: 'constant',
      exported: true,
      name: 'measures',
      type: 'readonly MeasureEntry[]',
      value: lines(
        '[',
        entries.map((entry) => entry.text),
        ']',
      ),
      doc: quotes.plain('What counts as a conversion and ends nothing.'),
    },
  ];
}
