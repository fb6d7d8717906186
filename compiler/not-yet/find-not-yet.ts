/**
 * What a program says and this version cannot run yet. The language knows it, so `relance check` accepts it; whatever would run it is told
 * by name and place instead of running something else.
 */
import { withInner as withInnerSteps } from '../../language/check/steps/inner-steps.ts';
import { isScalar } from '../../language/check/types.ts';
import { createDiagnostic } from '../../language/diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../../language/diagnostics/diagnostic.ts';
import type { Campaign, CampaignTest, Expression, Program, Segment, Span, Step, Trigger } from '../../language/program.ts';
import { parseYaml } from '../../language/yaml/yaml-document.ts';
import { parts } from '../flow/expressions.ts';

/** A part of the program, what it is called, and where it stands. */
interface Found {
  readonly what: string;
  readonly span: Span;
}

/** What the program is wanted for: to serve a shop, to run its tests, or to draw its flows. */
export type WantedFor = 'service' | 'tests' | 'pictures';

/** One diagnostic for each part that cannot run yet, in the program's order. `source`: the text of a file of the workspace. */
export function findNotYet(program: Program, source: (file: string) => string, wanted: WantedFor = 'service'): readonly Diagnostic[] {
  // Most settings are about the shop that is served: a test on virtual time is the same without them.
  return [...(wanted === 'service' ? settingsNotYet(LATER_KEYS, source) : []), ...partsNotYet(program)].map(notYet);
}

function partsNotYet(program: Program): readonly Found[] {
  return [
    ...program.segments.flatMap(segmentNotYet),
    ...program.campaigns.flatMap(campaignNotYet),
    ...program.tests.flatMap(testNotYet),
  ];
}

function notYet({ what, span }: Found): Diagnostic {
  return createDiagnostic('cannot-run-yet', {
    message: `This version checks ${what}, and cannot run it yet.`,
    help: 'Leave it out to run the workspace with this version; `relance check`, `relance fmt` and the editor know it already.',
    span,
  });
}

/** Keys of relance.yaml that nothing acts on yet. */
const LATER_KEYS: readonly (readonly string[])[] = [
  ['store', 'rates'],
  ['policies', 'live_runs'],
  ['environments'],
];

function settingsNotYet(keys: typeof LATER_KEYS, source: (file: string) => string): readonly Found[] {
  const document = parseYaml('relance.yaml', source('relance.yaml'));
  return keys
    .filter((path) => valueAt(document.value, path) !== undefined)
    .map((path) => ({ what: `\`${path.join('.')}\``, span: document.keySpanOf(path) }));
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function segmentNotYet({ rule }: Segment): readonly Found[] {
  return rule === undefined ? [] : inExpression(rule);
}

function campaignNotYet(campaign: Campaign): readonly Found[] {
  const clauses: readonly (readonly [string, boolean])[] = [
    ['the clause `live runs`', campaign.liveRuns !== undefined],
  ];
  const exits = [...campaign.unless, ...campaign.goals];
  const steps = withInnerSteps([...exits.flatMap((exit) => exit.effects), ...campaign.then]);
  const expressions = [
    campaign.onlyIf,
    ...exits.map((exit) => exit.when),
    ...campaign.measures.map((measure) => measure.when),
    ...campaign.triggers.map(whereOf),
    ...steps.flatMap(stepExpressions),
  ];
  return [
    ...clauses.filter(([, isThere]) => isThere).map(([what]) => ({ what, span: campaign.span })),
    ...campaign.triggers.flatMap(triggerNotYet),
    ...steps.flatMap(stepNotYet),
    ...expressions.flatMap((expression) => (expression === undefined ? [] : inExpression(expression))),
  ];
}

function whereOf(trigger: Trigger): Expression | undefined {
  return trigger.kind === 'started' ? undefined : trigger.where;
}

function triggerNotYet(trigger: Trigger): readonly Found[] {
  const { span } = trigger;
  const one = (what: string): readonly Found[] => [{ what, span }];
  switch (trigger.kind) {
    case 'event':
    case 'idle':
      if (trigger.kind === 'event' && trigger.subject !== undefined) return one('triggers on what contacts do with messages');
      return [];
    case 'read':
    case 'date':
    case 'silence':
    case 'each':
    case 'field':
    case 'membership':
    case 'started':
      return [];
  }
}

function stepNotYet(step: Step): readonly Found[] {
  const { span } = step;
  const one = (what: string): readonly Found[] => [{ what, span }];
  switch (step.kind) {
    case 'email':
    case 'sms':
    case 'push':
    case 'whatsapp':
    case 'send':
    case 'give':
    case 'add':
    case 'remove':
    case 'wait':
    case 'if':
    case 'stop':
    case 'set':
    case 'start':
    case 'unsubscribe':
    case 'suppress':
    case 'call':
    case 'notify':
    case 'race':
    case 'restart':
    case 'split':
    case 'parallel':
    case 'repeat':
      return [];
    case 'until':
      return step.moment.kind === 'field span' ? one('waits as long as a field says') : [];
  }
}

/** The expressions that a step itself holds. */
function stepExpressions(step: Step): readonly Expression[] {
  switch (step.kind) {
    case 'email':
    case 'sms':
    case 'push':
    case 'whatsapp':
    case 'send':
    case 'call':
      return step.with.map((argument) => argument.value);
    case 'set':
      return [step.value];
    case 'until':
      return 'value' in step.moment ? [step.moment.value] : [];
    case 'race':
      return step.arms.map((arm) => arm.event);
    case 'restart':
      return [step.event];
    case 'repeat':
      return step.until === undefined ? [] : [step.until];
    case 'if':
      return step.branches.map((branch) => branch.condition);
    default:
      return [];
  }
}

/** Tables that Relance keeps itself. */
const KEPT = ['message', 'run', 'coupon'];

/** What an expression cannot do yet; inside a part that cannot be evaluated at all nothing more is told. */
function inExpression(expression: Expression): readonly Found[] {
  const found = expressionNotYet(expression);
  return found.length > 0 ? found : parts(expression).flatMap(inExpression);
}

function expressionNotYet(expression: Expression): readonly Found[] {
  const { span } = expression;
  if (expression.kind === 'path' && expression.root.from === 'entry') return [{ what: '`event` outside of filters', span }];
  if (expression.kind === 'fact count') return [{ what: 'counting events', span }];
  if (expression.kind === 'rows') return [{ what: 'lists of rows as arguments', span }];
  if (expression.kind === 'aggregate' && expression.type.kind === 'row')
    return [{ what: `the row that \`${expression.fn}\` gives, without a field`, span }];
  if (expression.kind === 'in campaign') return [{ what: '`in campaign`', span }];
  if (expression.kind === 'fact' && (expression.subject !== undefined || /^(message |coupon expired)/.test(expression.event)))
    return [{ what: 'conditions on what contacts do with messages and coupons', span }];
  if (expression.kind === 'aggregate' && (KEPT.includes(expression.over.entity) || expression.over.gathered !== undefined))
    return [{ what: `conditions on \`${expression.over.entity}\` rows`, span }];
  if (expression.kind === 'calendar ago') return [{ what: 'dates so many days, weeks, months or years `ago`', span }];
  if (expression.kind === 'midnight') return [{ what: 'a date field or `today` beside a point in time', span }];
  if (expression.kind === 'arithmetic' && isScalar(expression.type, 'date', 'instant')) return [{ what: 'arithmetic with dates', span }];
  if (isScalar(expression.type, 'span')) return [{ what: 'fields of type span in conditions', span }];
  return [];
}

function testNotYet(test: CampaignTest): readonly Found[] {
  const conditions = test.expectations.map((one) => (one.kind === 'condition' ? one.condition : 'where' in one ? one.where : undefined));
  return [
    ...conditions.flatMap((condition) => (condition === undefined ? [] : inExpression(condition))),
    ...test.events
      .filter((event) => event.label !== undefined)
      .map((event) => ({ what: 'events of messages and coupons in a test', span: event.span })),
  ];
}
