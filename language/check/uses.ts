import type { Span, Type } from '../program.ts';

/**
 * What a name in a text refers to. Names of the workspace are unique by kind; labels, bindings and arms belong to a campaign; `function`
 * and `keyword` are the language's own.
 */
export type Target =
  | {
      readonly kind:
        | 'campaign'
        | 'coupon'
        | 'segment'
        | 'cohort'
        | 'message'
        | 'endpoint'
        | 'people'
        | 'pool'
        | 'connection'
        | 'tag'
        | 'outcome'
        | 'entity'
        | 'event'
        | 'channel'
        | 'function';
      readonly name: string;
    }
  /** A label of a campaign, also that of a split or `repeat`. */
  | { readonly kind: 'label'; readonly campaign: string; readonly name: string }
  /** A name that `as` binds to an event in a campaign, or that a trigger gathers under. */
  | { readonly kind: 'binding'; readonly campaign: string; readonly name: string }
  /** An arm of a split (`of` is its label) or of a cohort. */
  | { readonly kind: 'arm'; readonly of: string; readonly name: string }
  /** A field of a table, of the payload of an event, or of the reply of an endpoint. */
  | { readonly kind: 'field'; readonly entity: string; readonly name: string }
  | { readonly kind: 'event field'; readonly event: string; readonly name: string }
  | { readonly kind: 'reply field'; readonly endpoint: string; readonly name: string }
  /** A collection by its plural: `entity` is the table of its rows. */
  | { readonly kind: 'collection'; readonly entity: string; readonly name: string }
  /** A row in scope: `contact`, `this`, `order`; `entity` is its table. */
  | { readonly kind: 'row'; readonly entity: string; readonly name: string }
  /** A need of a message: the key of `with`, of `needs`, and the name in its template. */
  | { readonly kind: 'need'; readonly message: string; readonly name: string }
  /** A row that a test gives, or its contact. */
  | { readonly kind: 'test row'; readonly entity: string; readonly name: string };

/** A name in a text, with what it refers to. The checker notes each one that it resolves: hover, definition, references and rename read them. */
export interface Use {
  readonly span: Span;
  readonly target: Target;
  /** `declaration`: this is where it is declared. */
  readonly role: 'declaration' | 'use';
  /** The type of what stands there, where it has one. */
  readonly type?: Type;
}
