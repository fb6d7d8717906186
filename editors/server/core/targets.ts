import type { Target } from '../../../language/check/uses.ts';

/** What tells two targets apart, as a key of a map. */
export function keyOf(target: Target): string {
  switch (target.kind) {
    case 'label':
    case 'binding':
      return `${target.kind} ${target.campaign} ${target.name}`;
    case 'arm':
      return `arm ${target.of} ${target.name}`;
    case 'field':
    case 'collection':
    case 'row':
    case 'test row':
      return `${target.kind} ${target.entity} ${target.name}`;
    case 'event field':
      return `event field ${target.event} ${target.name}`;
    case 'reply field':
      return `reply field ${target.endpoint} ${target.name}`;
    case 'need':
      return `need ${target.message} ${target.name}`;
    default:
      return `${target.kind} ${target.name}`;
  }
}

/** What a target is called, for people: `a coupon`, `a label`. */
export function kindWords({ kind }: Target): string {
  const words: Partial<Record<Target['kind'], string>> = {
    arm: 'an arm of a split',
    entity: 'a table',
    event: 'an event',
    'event field': 'a field of an event',
    'reply field': 'a field of a reply',
    endpoint: 'an endpoint',
    people: 'people of the shop',
    outcome: 'an outcome',
    'test row': 'a row of a test',
  };
  return words[kind] ?? `a ${kind}`;
}
