import { choicesOf, spelling } from '../../diagnostics/spelling.ts';
import type { Position, Span, StepBase } from '../../program.ts';
import type { Field } from '../../schema/schema.ts';
import type { Name } from '../../syntax/ast.ts';
import type { NotifyStepNode } from '../../syntax/steps/notify.ts';
import type { Workspace } from '../workspace.ts';
import { baseOf, type CheckedStep, type StepContext } from './context.ts';
import { hasNoElse } from './else.ts';
import { noticeNames } from './notice-names.ts';
import type { EffectCheck } from './step-check.ts';

/** `notify marketing "…"`: a Liquid text for people of the shop, checked against what is in scope. */
export type NotifyStep = StepBase & {
  readonly kind: 'notify';
  readonly people: string;
  /** May hold Liquid, which the compiler of messages checks. */
  readonly text: string;
  /** Where the text stands, without its quotes. */
  readonly textSpan: Span;
  /** What its Liquid can read by which name, beside the store. */
  readonly names: Readonly<Record<string, NoticeName>>;
  /** Something before it is broken and was reported: names that are missing for that reason are no second mistake. */
  readonly uncertain?: boolean;
};

/**
 * What a name stands for in the Liquid of a notice: a row of a table; an event behind `as NAME`; the list that a trigger gathers; a coupon;
 * a record (the payload of the trigger, the answer of a call), whose title is for people; or nothing here, and why.
 */
export type NoticeName =
  | { readonly kind: 'row'; readonly entity: string }
  | { readonly kind: 'event' | 'gathered'; readonly event: string }
  | { readonly kind: 'coupon' }
  | { readonly kind: 'record'; readonly title: string; readonly fields: readonly Field[] }
  | { readonly kind: 'absent'; readonly why: string; readonly help: string };

/** `notify marketing "A big order: {{ order.total }}"`: the people are declared; the Liquid in the text is checked with the messages. */
function checkNotify(node: NotifyStepNode, context: StepContext): CheckedStep {
  const base = baseOf(node, context);
  const end = context.state;
  const isSure = hasNoElse(node.otherwise, 'A notice', context);
  if (!arePeople(node.people, context.workspace) || !isSure) return { end };
  return { step: { ...base, kind: 'notify', people: node.people.text, ...textOf(node, context) }, end };
}

/** The text with what its Liquid can read. Something that is broken may have bound a name, which is then not reported as missing. */
function textOf({ text }: NotifyStepNode, { scope, state }: StepContext): Pick<NotifyStep, 'text' | 'textSpan' | 'names' | 'uncertain'> {
  const isUnclear = [...scope.roots.values(), ...state.bound.values()].some(({ kind }) => kind === 'unclear');
  const uncertain = scope.uncertain === true || scope.incomplete === true || isUnclear;
  return { text: text.text, textSpan: insideOf(text.span), names: noticeNames({ scope, state }), ...(uncertain && { uncertain }) };
}

/** Without the quotes. */
function insideOf({ file, start, end }: Span): Span {
  const moved = (at: Position, by: number): Position => ({ ...at, offset: at.offset + by, column: at.column + by });
  return { file, start: moved(start, 1), end: moved(end, -1) };
}

/** Whether relance.yaml declares these people; else it is reported. */
export function arePeople(name: Name, { settings, report, use }: Workspace): boolean {
  if (Object.hasOwn(settings.people, name.text)) {
    use(name.span, { kind: 'people', name: name.text });
    return true;
  }
  const choices = choicesOf(Object.keys(settings.people), 'people');
  const found = spelling(name, choices, `Add \`${name.text}: [name@shop.example]\` to \`people\` in relance.yaml.`);
  report('unknown-people', { message: `No people go by the name \`${name.text}\`.`, ...found, span: name.span });
  return false;
}

/** `notify PEOPLE "TEXT" …`. */
export const notify: EffectCheck<NotifyStepNode, NotifyStep> = {
  effect: 'succeeds',
  check: checkNotify,
  labelWords: ({ people }) => `notify_${people.text}`,
};
