/** What the Liquid of a notice can read: the names that an expression at the same place could, and the coupons that are given there. */
import type { NoticeName } from '../../program.ts';
import type { Absent, Root } from '../scope.ts';
import type { StepContext } from './context.ts';
import { ANY_COUPON, type PathState, pathWithout } from './path-state.ts';
import { scopeAt } from './scope-at.ts';

/** The names by which a notice at this place reads rows, events, lists, answers and coupons; those that exist and not here say why. */
export function noticeNames({ scope, state }: Pick<StepContext, 'scope' | 'state'>): Readonly<Record<string, NoticeName>> {
  const { roots, absent } = scopeAt(scope, state);
  return Object.fromEntries([
    // With a dot it is a field, whose record says that it has none of the name.
    ...[...absent].flatMap(([name, why]) => (name.includes('.') ? [] : [[name, absentName(why)] as const])),
    ...lackingCoupons(state),
    ...[...roots].flatMap(([name, root]) => (root.kind === 'unclear' ? [] : [[name, nameOf(root)] as const])),
    ...couponsOf(state.given).map((label) => [label, { kind: 'coupon' }] as const),
  ]);
}

function nameOf(root: Exclude<Root, { readonly kind: 'unclear' }>): NoticeName {
  if (root.kind === 'bound event') return { kind: 'event', event: root.event.name };
  if (root.kind === 'gathered') return { kind: 'gathered', event: root.event.name };
  const { fields, ref } = root;
  if (fields === undefined) return { kind: 'row', entity: ref.entity };
  return { kind: 'record', title: ref.from === 'reply' ? `the answer of \`${ref.entity}\`` : `the event \`${ref.entity}\``, fields };
}

function absentName({ why, help }: Absent): NoticeName {
  return { kind: 'absent', why, help };
}

function couponsOf(labels: Iterable<string>): readonly string[] {
  return [...labels].filter((label) => label !== ANY_COUPON);
}

function lackingCoupons(state: PathState): readonly (readonly [string, NoticeName])[] {
  return couponsOf(state.lacking.keys()).map((label) => {
    const path = pathWithout(state, label);
    const why =
      path.length === 0
        ? `\`${label}\` is not given on every path that leads here.`
        : `\`${label}\` is not given where ${path.join(', then ')}.`;
    return [label, { kind: 'absent', why, help: 'Give it on every path that leads here, or end the other paths with `stop`.' }] as const;
  });
}
