import type { StepNode } from '../../syntax/ast.ts';

/** What can happen to what a step sends or gives. */
interface Engaging {
  /** The subject of its events in the schema. */
  readonly about: 'message' | 'coupon';
  /** A verb that fits, for examples. */
  readonly example: string;
}

const MESSAGE: Engaging = { about: 'message', example: 'clicked' };

/** Steps whose label facts may speak of: `reminder clicked`, `code redeemed`. */
export const ENGAGING: Partial<Record<StepNode['kind'], Engaging>> = {
  email: MESSAGE,
  sms: MESSAGE,
  push: MESSAGE,
  whatsapp: MESSAGE,
  send: MESSAGE,
  give: { about: 'coupon', example: 'redeemed' },
};
