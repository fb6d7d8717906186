/** Fields of rows as people say them: a phrase for those that Relance knows; what a shop called its own is quoted where it may be no noun. */
import type { RowRef, Type } from '../../../language/program.ts';
import type { FieldType, Schema } from '../../../language/schema/schema.ts';
import { named, plain } from './names.ts';

/** A field of a row, and what is known of it. */
export interface FieldPlace {
  /** The row in words: `the order`, `the cart of the order`. */
  readonly owner: string;
  readonly field: string;
  /** Table of the row; undefined where the row is of none. */
  readonly entity: string | undefined;
  readonly type: Type | FieldType | undefined;
}

/** What an instant is the time of, as a clause behind its row: `the order was placed`. */
const HAPPENED: Readonly<Record<string, string>> = {
  'order.placed_at': 'was placed',
  'order.delivered_at': 'was delivered',
  'order.cancelled_at': 'was cancelled',
  'checkout.started_at': 'was started',
  'visit.started_at': 'began',
  'review.posted_at': 'was posted',
  'subscription.started_at': 'started',
  'subscription.renewed_at': 'was renewed',
  'subscription.cancelled_at': 'was cancelled',
  'subscription.ended_at': 'ended',
  'interest.created_at': 'was noted',
  'message.sent_at': 'was sent',
  'message.opened_at': 'was opened',
  'message.clicked_at': 'was clicked',
  'run.entered_at': 'began',
  'run.ended_at': 'ended',
  'coupon.given_at': 'was given',
  'coupon.redeemed_at': 'was redeemed',
};

/** What a field is, around its row. */
const PHRASES: Readonly<Record<string, readonly [before: string, behind: string]>> = {
  'subscription.starts_on': ['the day ', ' starts'],
  'subscription.ends_on': ['the day ', ' ends'],
  'subscription.renews_on': ['the day ', ' renews'],
  'coupon.valid_until': ['the end of the validity of ', ''],
};

/** What a field is the time of, as a clause: `the order was placed`; undefined for others, and for those of the shop's own whose words are not known. */
export function happenedOf({ owner, field, entity, type }: FieldPlace): string | undefined {
  const said = entity === undefined ? undefined : HAPPENED[`${entity}.${field}`];
  if (said !== undefined) return `${owner} ${said}`;
  // Whatever a row is, it can be created and updated.
  const isOwn = /^(created|updated)_at$/.test(field) && isTime(type);
  return isOwn && entity !== undefined ? `${owner} was ${field.slice(0, -'_at'.length)}` : undefined;
}

/** A field of a row as a noun: `the order’s total`, `the time the order was placed`, `the time in the quote’s field “expires at”`. */
export function fieldOf(place: FieldPlace): string {
  const { owner, field, entity, type } = place;
  const happened = happenedOf(place);
  if (happened !== undefined) return `the time ${happened}`;
  const phrase = entity === undefined ? undefined : PHRASES[`${entity}.${field}`];
  if (phrase !== undefined) return phrase.join(owner);
  return isTime(type) && !isNoun(field, type) ? `the ${type.of === 'date' ? 'day' : 'time'} in ${slotOf(place)}` : slotOf(place);
}

/** Where the value of a field is kept, for what writes one: `the contact’s points`, `the contact’s field “hold until”`. */
export function slotOf({ owner, field, type }: FieldPlace): string {
  return ofOwner(owner, isNoun(field, type) ? plain(field) : `field ${named(field)}`);
}

/** `the order’s total`, `the total of the contact’s order`, `its total`. */
function ofOwner(owner: string, words: string): string {
  if (owner === 'it') return `its ${words}`;
  return owner.includes('’s ') || owner.includes(' where ') ? `the ${words} of ${owner}` : `${owner}’s ${words}`;
}

type Time = Extract<Type, { kind: 'scalar' }> & { readonly of: 'date' | 'instant' };

const isTime = (type: Type | FieldType | undefined): type is Time =>
  type?.kind === 'scalar' && (type.of === 'date' || type.of === 'instant');

const LAST = /(^|_)(at|on|until|till|of|by|in|for|to|from|since|before|after|with|as|up|down|out|off|via|per|not)$/;
const FIRST = /^(is|are|has|have|had|was|were|can|could|did|does|do|wants|needs|should|must|may|will|not|no)_/;
const PARTICIPLE = /(^|_)(\w*[^e_]ed|begun|bought|done|given|known|lost|made|paid|read|seen|sent|sold|taken|won)$/;

/** Whether the words of a field can stand behind `the order’s`: neither `expires at` nor `is seller` can. A flag never does. */
export function isNoun(field: string, type: Type | FieldType | undefined): boolean {
  if (type?.kind === 'scalar' && type.of === 'boolean') return false;
  return !LAST.test(field) && !FIRST.test(field) && !PARTICIPLE.test(field);
}

/** Texts and numbers that end with `s` and are one. */
const ONE = /(^|_)(species|series|news|lens|bonus|canvas|atlas|alias|gas|sms|gps)$/;

/** Whether a field is said in the plural: `points` and `stars`, and neither `status` nor `address`; what is quoted is one field. */
export const isPluralField = (field: string, type: Type | FieldType | undefined): boolean =>
  isNoun(field, type) && /[^sui]s$/.test(field) && !ONE.test(field);

/** A field of a row of this table. */
export function placeOf(owner: string, entity: string, field: string, schema: Schema): FieldPlace {
  return { owner, field, entity, type: tableOf(entity, schema)?.fields.find((one) => one.name === field)?.type };
}

/** The table that a path leads to without its last name; undefined for what is no table: payloads, answers. */
export function entityOf(root: RowRef, path: readonly string[], schema: Schema): string | undefined {
  if (root.from === 'reply' || root.from === 'sent') return undefined;
  let entity: string | undefined = root.entity;
  for (const name of path.slice(0, -1)) {
    const type: FieldType | undefined = tableOf(entity, schema)?.fields.find((one) => one.name === name)?.type;
    entity = type?.kind === 'ref' ? type.entity : undefined;
  }
  return entity !== undefined && tableOf(entity, schema) !== undefined ? entity : undefined;
}

const tableOf = (entity: string | undefined, schema: Schema) =>
  entity === undefined ? undefined : (schema.entities[entity] ?? schema.kept.entities[entity]);
