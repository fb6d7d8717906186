import type { Scalar } from '../program.ts';

/** A field of an entity or event: a scalar, a list of scalars, a reference to a row of `entity`, or rows embedded in an event payload. */
export type FieldType =
  | { readonly kind: 'scalar'; readonly of: Scalar }
  | { readonly kind: 'list'; readonly of: Scalar }
  | { readonly kind: 'ref'; readonly entity: string };

/** A field of an entity or of an event's payload. */
export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly documentation?: string;
  /** Of date fields: it comes back every year, such as a birthday. */
  readonly yearly?: boolean;
}

/** A table of the shop. Every entity has a text `id` beside its fields. */
export interface Entity {
  readonly name: string;
  /** Plural name in conditions: `orders`. */
  readonly collection: string;
  /** Off until listed under `modules:`. */
  readonly optional: boolean;
  /** Field that points to the contact, if it belongs to one. */
  readonly contact?: string;
  /** Entity that it is part of and the field that points there (`cart_item` → `cart`), with the collection's name on that row (`items`). */
  readonly partOf?: { readonly entity: string; readonly field: string; readonly as: string };
  /** The instant that windows, `first` and `last` go by. */
  readonly time?: string;
  readonly fields: readonly Field[];
}

/** Something that happens: `order placed`. */
export interface EventType {
  /** Subject and verb: `order placed`. */
  readonly name: string;
  readonly short?: string;
  /** Entity whose row the event is about. */
  readonly about: string;
  /** Instant field of that row that the event sets (`order placed` → `placed_at`). */
  readonly sets?: string;
  /** Instant field of that row that the event sets if it has none yet (`cart updated` → `created_at`). */
  readonly setsIfNew?: string;
  /** Payload fields beside the fields of the row. */
  readonly fields: readonly Field[];
  /** Derived by Relance and never received: `cart abandoned`. */
  readonly derived: boolean;
  /** Declared by the workspace's schema.yaml. */
  readonly own?: boolean;
  /** Of own events: the name under which they are received, a condition on the raw payload (text in the language, checked), and how they name their contact. */
  readonly source?: string;
  readonly where?: string;
  readonly identity?: { readonly namespace: string; readonly path: string };
  readonly documentation?: string;
}

/** Everything that names can refer to. Only active entities are listed; `inactive` names those that are off. */
export interface Schema {
  readonly entities: Readonly<Record<string, Entity>>;
  readonly events: Readonly<Record<string, EventType>>;
  readonly inactive: readonly string[];
  /**
   * What Relance keeps itself and no shop provides: the tables `message` (sent to the contact), `run` and `coupon`, which conditions read as
   * collections of the contact, and the events of messages and coupons (`message opened`, `coupon expired`), which labels, channels and
   * names of messages are subjects of.
   */
  readonly kept: { readonly entities: Readonly<Record<string, Entity>>; readonly events: Readonly<Record<string, EventType>> };
}
