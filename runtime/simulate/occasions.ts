/** How a campaign is set off: for each kind of trigger what must be there and what must happen, in the lines of a test. */
import { expressionWords } from '../../compiler/words/expression.ts';
import { triggerWords } from '../../compiler/words/trigger.ts';
import type { CalendarUnit, Campaign, Program, Trigger } from '../../language/program.ts';
import { formatDuration } from '../../language/settings/duration.ts';
import { allWishes, type Wish, type Wishes, wishesOf } from './wishes.ts';

/** One way to set a campaign off. Values and lines are as the language writes them; `at` in ms from the start. */
export interface Occasion {
  /** Fields of the contact, beside those that conditions ask for. */
  readonly contact: readonly (readonly [field: string, value: string])[];
  /** Manual segments that the contact is in from the start. */
  readonly segments: readonly string[];
  readonly happenings: readonly Happening[];
  /** A campaign that is added, since nothing that is received would do. */
  readonly helper?: { readonly name: string; readonly text: string };
  /** Further lines of `given`. */
  readonly given: readonly string[];
  /** What was assumed, in sentences. */
  readonly assumed: readonly string[];
}

/** An event of the contact. */
export interface Happening {
  readonly at: number;
  readonly event: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

const DAY = 86_400_000;
const TEN_MINUTES = 600_000;
const HELPER = 'simulate_begins';

/** The way to set it off by its first trigger for which there is one; undefined: by none. `start`: local date of the start, `2026-01-05`. */
export function occasionOf(campaign: Campaign, program: Program, start: string): Occasion | undefined {
  for (const trigger of campaign.triggers) {
    const occasion = ofTrigger(trigger, { campaign, program, start });
    if (occasion === undefined) continue;
    const wishes = allWishes([
      campaign.onlyIf,
      'where' in trigger ? trigger.where : undefined,
      'toContacts' in trigger ? trigger.toContacts : undefined,
    ]);
    return withSource(withWishes(occasion, wishes, program), trigger);
  }
  return undefined;
}

/** A campaign that listens to some connections alone hears of it from the first of them. */
function withSource(occasion: Occasion, trigger: Trigger): Occasion {
  const source = 'from' in trigger && Array.isArray(trigger.from) ? trigger.from[0] : undefined;
  if (source === undefined) return occasion;
  const field = ['source', `"${String(source)}"`] as const;
  return {
    ...occasion,
    happenings: occasion.happenings.map((one) => ({ ...one, fields: [...one.fields, field] })),
    assumed: [...occasion.assumed, `It is reported by ${String(source)}.`],
  };
}

interface Asked {
  readonly campaign: Campaign;
  readonly program: Program;
  readonly start: string;
}

function ofTrigger(trigger: Trigger, asked: Asked): Occasion | undefined {
  const { program } = asked;
  const because = `The campaign starts ${triggerWords(trigger)}`;
  switch (trigger.kind) {
    case 'event':
      return ofEvent(trigger.event, trigger.by === undefined ? [] : [['percent', `${trigger.by}%`]], asked);
    case 'each':
      return ofEvent(trigger.event, [], asked);
    case 'idle': {
      const event = trigger.entity === 'cart' ? 'cart updated' : 'checkout started';
      const assumed = [
        `${because}: a ${trigger.entity} with ${hasItems(program, event) ? 'one item' : 'no items'}, touched at the start and never again.`,
      ];
      return { ...EMPTY, happenings: [happening(program, event, 0)], assumed };
    }
    case 'silence': {
      const assumed = [`${because}: one at the start, and none after it.`];
      return { ...EMPTY, happenings: [happening(program, trigger.event, 0)], assumed };
    }
    case 'date':
      return ofDate(trigger, asked);
    case 'read': {
      const held = ofSegment(trigger.segment, program);
      return { ...held, assumed: [`${because}: the contact is in the segment.`, ...held.assumed] };
    }
    case 'membership':
      return trigger.change === 'enters' ? entering(trigger.segment, asked) : leaving(trigger.segment, asked);
    case 'field':
      return ofField(trigger, asked);
    case 'started':
      return helped(`start ${asked.campaign.name}`, [`${because} by others: one that does nothing else starts it.`]);
  }
}

const EMPTY: Occasion = { contact: [], segments: [], happenings: [], given: [], assumed: [] };

function ofEvent(event: string, fields: Happening['fields'], { program }: Asked): Occasion | undefined {
  const type = program.schema.events[event];
  if (type === undefined || type.derived) return undefined;
  const made = happening(program, event, 0);
  return { ...EMPTY, happenings: [{ ...made, fields: [...made.fields, ...fields] }], assumed: [`\`${event}\` happens at the start.`] };
}

const hasItems = ({ schema }: Program, event: string): boolean => {
  const about = schema.events[event]?.about;
  return Object.values(schema.entities).some(({ partOf }) => partOf?.entity === about && partOf?.as === 'items');
};

/** The event with what makes it one that counts: a total, and one item where its row has items. */
function happening(program: Program, event: string, at: number): Happening {
  const { settings, schema } = program;
  const about = schema.entities[schema.events[event]?.about ?? ''];
  const price = `40 ${settings.store.currency}`;
  const total =
    about?.fields.some(({ name, type }) => name === 'total' && type.kind === 'scalar') === true ? [['total', price] as const] : [];
  const items = hasItems(program, event) ? [['items', `[{ product: "p1", price: ${price}, quantity: 1 }]`] as const] : [];
  return { at, event, fields: [...total, ...items] };
}

/** Conditions on the contact give it fields; those on the row of the event give the event fields. */
function withWishes(occasion: Occasion, { fields, segments, unmet, hasOrdered, times }: Wishes, program: Program): Occasion {
  const manual = segments.map((segment) => ofSegment(segment, program));
  const own = fields.filter(({ of }) => of === 'contact').map(({ field, value }) => [field, value] as const);
  const row = fields.filter(({ of }) => of === 'row').map(({ field, value }) => [field, value] as const);
  const product = fields.filter(({ of }) => of === 'product').map(({ field, value }) => [field, value] as const);
  const [first, ...rest] = occasion.happenings;
  const price = `40 ${program.settings.store.currency}`;
  const met = [...own, ...row, ...product].map(([field, value]) => `\`${field}\` is ${value}`);
  const again =
    first === undefined ? [] : Array.from({ length: times - 1 }, (_, index) => ({ ...first, at: first.at + (index + 1) * TEN_MINUTES }));
  return {
    ...occasion,
    contact: [...occasion.contact, ...own, ...manual.flatMap((one) => one.contact)],
    segments: [...occasion.segments, ...manual.flatMap((one) => one.segments)],
    happenings: [
      ...(first === undefined ? [] : [first, ...again]).map((one) => ({ ...one, fields: merged([...one.fields, ...row]) })),
      ...rest,
    ],
    given: [
      ...occasion.given,
      ...(product.length === 0
        ? []
        : [
            `given product p1 { ${merged([['name', '"Lamp"'], ['price', price], ...product])
              .map(([name, value]) => `${name}: ${value}`)
              .join(', ')} }`,
          ]),
      ...(hasOrdered ? [`given order earlier { placed_at: 100d ago, total: ${price} }`] : []),
    ],
    assumed: [
      ...occasion.assumed,
      ...(met.length === 0 ? [] : [`So that it may start, ${met.join(' and ')}.`]),
      ...(hasOrdered ? ['There is an order of 100 days ago.'] : []),
      ...(times > 1 ? [`That happens ${times} times, ten minutes apart.`] : []),
      ...manual.flatMap((one) => one.assumed),
      ...unmet.map((words) => `Nothing was done for \`${words}\`.`),
    ],
  };
}

/** The last value of a field is meant. */
const merged = (fields: Happening['fields']): Happening['fields'] => [
  ...new Map(fields.map(([name, value]) => [name, [name, value] as const])).values(),
];

/** Being in a segment: a manual one is given, for a rule the contact gets the fields that it asks for. */
function ofSegment(name: string, { segments }: Program): Occasion {
  const segment = segments.find((one) => one.name === name);
  if (segment?.rule === undefined) return { ...EMPTY, segments: [name] };
  const { fields, unmet } = wishesOf(segment.rule);
  return {
    ...EMPTY,
    contact: contactFields(fields),
    assumed: unmet.map((words) => `Nothing was done for \`${words}\` of the segment ${name}.`),
  };
}

const contactFields = (fields: readonly Wish[]): Occasion['contact'] =>
  fields.filter(({ of }) => of === 'contact').map(({ field, value }) => [field, value] as const);

function entering(segment: string, { program }: Asked): Occasion {
  const declared = program.segments.find(({ name }) => name === segment);
  if (declared?.rule === undefined) return helped(`add to ${segment}`, [`The contact is added to ${segment} at the start.`]);
  const fields = contactFields(wishesOf(declared.rule).fields);
  return {
    ...EMPTY,
    happenings: [{ at: DAY, event: 'contact updated', fields }],
    assumed: [`After a day the contact becomes one of ${segment}.`],
  };
}

const leaving = (segment: string, _asked: Asked): Occasion => ({
  ...helped(`remove from ${segment}`, [`The contact is in ${segment}, and is removed from it at the start.`]),
  segments: [segment],
});

/** A campaign of one step does what no event does. */
const helped = (step: string, assumed: readonly string[]): Occasion => ({
  ...EMPTY,
  happenings: [{ at: 0, event: 'contact registered', fields: [] }],
  helper: { name: HELPER, text: `campaign ${HELPER} {\n  once\n  when contact registered\n  then ${step}\n}` },
  assumed,
});

function ofField(trigger: Trigger & { readonly kind: 'field' }, { program }: Asked): Occasion | undefined {
  if (trigger.entity !== 'contact') return undefined;
  const { field, change } = trigger;
  const bound = trigger.bound === undefined ? undefined : expressionWords(trigger.bound);
  const [, number = '0', unit = ''] = /^(-?\d+(?:\.\d+)?)(.*)$/.exec(bound ?? '0') ?? [];
  const step = change === 'falls' ? -1 : 1;
  const type = program.schema.entities.contact?.fields.find(({ name }) => name === field)?.type;
  const other = type?.kind === 'scalar' && type.of === 'text' ? '"another"' : '2';
  const before =
    change === 'changes' ? (trigger.from === undefined ? undefined : expressionWords(trigger.from)) : `${Number(number) - step}${unit}`;
  const after = change === 'changes' ? (trigger.to === undefined ? other : expressionWords(trigger.to)) : `${Number(number) + step}${unit}`;
  return {
    ...EMPTY,
    contact: before === undefined ? [] : [[field, before]],
    happenings: [{ at: DAY, event: 'contact updated', fields: [[field, after]] }],
    assumed: [`\`contact.${field}\` becomes ${after} after a day.`],
  };
}

/** The date lies so that the trigger fires two days after the start. */
function ofDate(trigger: Trigger & { readonly kind: 'date' }, { program, start }: Asked): Occasion | undefined {
  const [entity = '', field = ''] = trigger.event.split('.');
  const moved = trigger.offset === undefined ? start : shifted(start, trigger.offset.count * -trigger.offset.sign, trigger.offset.unit);
  const date = shifted(moved, 2, 'days');
  const yearly = program.schema.entities[entity]?.fields.find(({ name }) => name === field)?.yearly === true;
  const value = yearly ? `1990${date.slice(4)}` : date;
  const assumed = [`\`${trigger.event}\` is ${value}, so that the day comes soon.`];
  if (entity === 'contact') return { ...EMPTY, contact: [[field, value]], assumed };
  const reports = Object.values(program.schema.events).find(({ about, derived }) => about === entity && !derived);
  if (reports === undefined) return undefined;
  return { ...EMPTY, happenings: [{ at: 0, event: reports.name, fields: [[field, value]] }], assumed };
}

const IN_DAYS: Readonly<Record<string, number>> = { day: 1, days: 1, week: 7, weeks: 7 };

/** A date so much later; months and years by the calendar. */
function shifted(date: string, count: number, unit: CalendarUnit | 'days'): string {
  const day = new Date(`${date}T00:00:00Z`);
  const days = IN_DAYS[unit];
  if (days !== undefined) day.setUTCDate(day.getUTCDate() + count * days);
  else day.setUTCMonth(day.getUTCMonth() + count * (String(unit).startsWith('year') ? 12 : 1));
  return day.toISOString().slice(0, 10);
}

/** `at 3d cart updated { … }`, of the named contact where there are several. */
export function happeningLine({ at, event, fields }: Happening, contact?: string): string {
  const time = at === 0 ? '0d' : formatDuration(at);
  const who = contact === undefined ? '' : `${contact} `;
  const payload = fields.length === 0 ? '' : ` { ${fields.map(([name, value]) => `${name}: ${value}`).join(', ')} }`;
  return `at ${time} ${who}${event}${payload}`;
}
