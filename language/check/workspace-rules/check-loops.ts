/**
 * Campaigns that start each other, or themselves by what they do: `start B` leads to B, `add to X` to those that start when a contact
 * enters X, `set contact.f` to those that start when it changes. The circle is named, step by step.
 */
import type { Campaign, FieldTrigger, SetStep, Span } from '../../program.ts';
import { expressionKey } from '../expressions/expression-key.ts';
import { setOffBy } from '../triggers/of-trigger.ts';
import type { Report } from '../workspace.ts';
import { type Arrow, type Circle, circlesIn } from './circles.ts';
import { deedsOf } from './deeds.ts';

interface Cause extends Arrow {
  readonly from: string;
  readonly how: 'start' | 'trigger';
  /** The step in words: `add to vip`. */
  readonly words: string;
  readonly span: Span;
  /** The trigger that it sets off. */
  readonly trigger?: Span;
}

/** Reports each circle once, at the campaign of it whose name comes first. */
export function checkLoops(campaigns: readonly Campaign[], report: Report): void {
  const watchers = createWatchers(campaigns);
  const causes = campaigns.map((campaign): readonly [string, readonly Cause[]] => [campaign.name, causesOf(campaign, watchers)]);
  const graph = new Map(causes.filter(([, arrows]) => arrows.length > 0));
  for (const circle of circlesIn(graph)) reportCircle(circle, report);
}

interface Watcher {
  readonly campaign: string;
  readonly span: Span;
}

interface Watchers {
  readonly enters: ReadonlyMap<string, readonly Watcher[]>;
  readonly leaves: ReadonlyMap<string, readonly Watcher[]>;
  readonly changes: ReadonlyMap<string, readonly (Watcher & { readonly trigger: FieldTrigger })[]>;
}

/** Campaigns by the segment or the field of the contact that starts them. */
function createWatchers(campaigns: readonly Campaign[]): Watchers {
  const moves = { enters: new Map<string, Watcher[]>(), leaves: new Map<string, Watcher[]>() };
  const changes = new Map<string, (Watcher & { readonly trigger: FieldTrigger })[]>();
  for (const { name: campaign, triggers } of campaigns) {
    for (const change of triggers.flatMap((trigger) => setOffBy(trigger) ?? [])) {
      if (change.kind !== 'field') push(moves[change.kind], change.segment, { campaign, span: change.span });
      else push(changes, change.trigger.field, { campaign, span: change.trigger.span, trigger: change.trigger });
    }
  }
  return { ...moves, changes };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function causesOf(campaign: Campaign, watchers: Watchers): readonly Cause[] {
  const { starts, adds, removes, sets } = deedsOf(campaign);
  if (starts.length + adds.length + removes.length + sets.length === 0) return [];
  const from = campaign.name;
  const by = (found: readonly Watcher[] | undefined, words: string, span: Span): readonly Cause[] =>
    (found ?? []).map((one) => ({ from, to: one.campaign, how: 'trigger', words, span, trigger: one.span }));
  return [
    // A campaign that starts itself is reported at its step.
    ...starts
      .filter(({ name }) => name !== from)
      .map(({ name: to, span }): Cause => ({ from, to, how: 'start', words: `start ${to}`, span })),
    ...adds.flatMap(({ name, span }) => by(watchers.enters.get(name), `add to ${name}`, span)),
    ...removes.flatMap(({ name, span }) => by(watchers.leaves.get(name), `remove from ${name}`, span)),
    ...sets.flatMap((step) =>
      by(
        (watchers.changes.get(step.field) ?? []).filter(({ trigger }) => setsOff(step, trigger)),
        `set contact.${step.field}`,
        step.span,
      ),
    ),
  ];
}

/** Whether a value that is set can be the change that a trigger waits for. A bound is passed once and not again and again. */
function setsOff({ value }: SetStep, { change, to }: FieldTrigger): boolean {
  if (change !== 'changes') return false;
  return to === undefined || value.kind !== 'literal' || expressionKey(value) === expressionKey(to);
}

function reportCircle({ arrows }: Circle<Cause>, report: Report): void {
  const [first, ...others] = arrows;
  if (first === undefined) return;
  const onlyStarts = arrows.every(({ how }) => how === 'start');
  const sentences = arrows.map(
    ({ from, to, words, how }) => `\`${from}\` does \`${words}\`${how === 'start' ? '' : `, which starts \`${to}\``}`,
  );
  report(onlyStarts ? 'start-circle' : 'trigger-loop', {
    message: `${sentences.join('; ')}.`,
    help: onlyStarts
      ? 'Take one `start` out, so that the chain ends.'
      : 'Take one of the steps out, or use another segment or field in one of the campaigns.',
    span: first.span,
    related: [
      ...(first.trigger === undefined ? [] : [{ span: first.trigger, message: `starts \`${first.to}\`` }]),
      ...others.map(({ span, words }) => ({ span, message: `\`${words}\`` })),
    ],
  });
}
