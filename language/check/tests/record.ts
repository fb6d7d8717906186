import type { Choice } from '../../diagnostics/diagnostic.ts';
import { spelling } from '../../diagnostics/spelling.ts';
import type { TestValue } from '../../program.ts';
import type { Entity, EventType, Field } from '../../schema/schema.ts';
import type { Name, RecordNode, ValueNode } from '../../syntax/ast.ts';
import { fieldChoices } from '../expressions/choices.ts';
import { isReportedAsOff } from '../expressions/resolve-path.ts';
import { typeOfField } from '../types.ts';
import type { Target } from '../uses.ts';
import { entityOf, type Workspace } from '../workspace.ts';
import type { TestContext } from './test-context.ts';
import { checkReference, checkValue } from './value.ts';

/** The keys that a record may have. */
export interface Shape {
  /** What the record describes, for messages: `order placed`. */
  readonly of: string;
  /** The table of the row that it describes. */
  readonly entity: string;
  /** What the key of a field refers to. */
  readonly target: (field: string) => Target;
  /** Key that names the row's id, if there is one: `order: "o1"`. */
  readonly row?: string;
  readonly fields: readonly Field[];
  /** Keys that hold lists of part rows: `items`. */
  readonly parts: ReadonlyMap<string, Shape>;
}

type Entries = NonNullable<TestValue['record']>;

/** The keys of a row of a table: its fields and its parts. `without` leaves out fields that are implied. */
export function shapeOf(entity: Entity, workspace: Workspace, without: readonly (string | undefined)[] = []): Shape {
  const parts = Object.values(workspace.schema.entities).filter((one) => one.partOf?.entity === entity.name);
  return {
    of: entity.name,
    entity: entity.name,
    target: (name) => ({ kind: 'field', entity: entity.name, name }),
    fields: entity.fields.filter((field) => !without.includes(field.name)),
    parts: new Map(
      parts.flatMap((part) =>
        part.partOf === undefined ? [] : [[part.partOf.as, shapeOf(part, workspace, [part.partOf.field])] as const],
      ),
    ),
  };
}

/** The keys of an event's payload: the row it is about by its table's name, the row's fields and parts, and the event's own fields. */
export function payloadShape(type: EventType, workspace: Workspace): Shape {
  const { name: event, about } = type;
  const entity = entityOf(workspace.schema, about);
  const own = [...type.fields, ...sourceOf(type, entity, workspace)];
  const isOwn = (name: string): boolean => own.some((field) => field.name === name);
  const target = (name: string): Target => (isOwn(name) ? { kind: 'event field', event, name } : { kind: 'field', entity: about, name });
  if (entity === undefined) return { of: event, entity: about, target, fields: own, parts: new Map() };
  const { fields, parts } = shapeOf(entity, workspace, [entity.contact]);
  return { of: event, entity: about, target, ...(about === 'contact' ? {} : { row: about }), fields: [...own, ...fields], parts };
}

/** Which connection an event comes from: the rows of some tables keep it, any other event of a shop with connections may say it. */
function sourceOf({ derived, fields }: EventType, entity: Entity | undefined, { settings }: Workspace): readonly Field[] {
  const known = [...fields, ...(entity?.fields ?? [])].some(({ name }) => name === SOURCE.name);
  return known || derived || Object.keys(settings.connections).length === 0 ? [] : [SOURCE];
}

const SOURCE: Field = { name: 'source', type: { kind: 'scalar', of: 'text' }, documentation: 'The connection that it came from.' };

/** The keys of the answer of an endpoint. */
export function replyShape(endpoint: string, fields: readonly Field[]): Shape {
  return { of: endpoint, entity: endpoint, target: (name) => ({ kind: 'reply field', endpoint, name }), fields, parts: new Map() };
}

/** Checks the entries of a record, or gives undefined once a mistake is reported; every mistake is. */
export function checkRecord(node: RecordNode | undefined, shape: Shape, context: TestContext): TestValue | undefined {
  const entries = (node?.entries ?? []).map(({ name, value }, index, all) => {
    if (all.findIndex((other) => other.name.text === name.text) < index) {
      context.workspace.report('duplicate-name', {
        message: `\`${name.text}\` stands twice.`,
        help: 'Leave one of them out.',
        span: name.span,
      });
      return undefined;
    }
    const checked = checkEntry(name, value, shape, context);
    return checked && { name: name.text, value: checked };
  });
  const record: Entries = entries.filter((entry) => entry !== undefined);
  return record.length < entries.length ? undefined : { kind: 'record', record };
}

function checkEntry(name: Name, value: ValueNode, shape: Shape, context: TestContext): TestValue | undefined {
  const { workspace } = context;
  if (name.text === shape.row) {
    workspace.use(name.span, { kind: 'entity', name: shape.row });
    return checkReference(value, shape.row, name.text, context);
  }
  const parts = shape.parts.get(name.text);
  if (parts !== undefined) {
    workspace.use(name.span, { kind: 'collection', entity: parts.entity, name: name.text });
    return checkParts(name.text, value, parts, context);
  }
  const field = shape.fields.find((one) => one.name === name.text);
  if (field !== undefined) {
    workspace.use(name.span, shape.target(name.text), { type: typeOfField(field.type) });
    return checkValue(value, field.type, name.text, context);
  }
  if (!isReportedAsOff(shape.entity, name, workspace)) reportUnknownKey(name, shape, workspace);
  return undefined;
}

function reportUnknownKey(name: Name, { of, row, fields, parts }: Shape, { report }: Workspace): void {
  const ofRow: readonly Choice[] = row === undefined ? [] : [{ name: row, kind: 'row', detail: `id of the \`${row}\`` }];
  const ofParts = [...parts].map(([key, part]): Choice => ({ name: key, kind: 'collection', detail: `rows of \`${part.of}\`` }));
  const choices = [...ofRow, ...ofParts, ...fieldChoices(fields)];
  const fallback = choices.length === 0 ? 'It has none.' : `Its fields are ${choices.map((choice) => choice.name).join(', ')}.`;
  report('unknown-field', { message: `\`${of}\` has no field \`${name.text}\`.`, ...spelling(name, choices, fallback), span: name.span });
}

function checkParts(name: string, value: ValueNode, shape: Shape, context: TestContext): TestValue | undefined {
  const rows = value.kind === 'list' ? value.items : undefined;
  if (rows === undefined || !rows.every((row) => row.kind === 'record')) {
    const example = shape.fields.slice(0, 2).map((field) => `${field.name}: …`);
    const help = `Write one record for each: \`[{ ${example.join(', ')} }]\`.`;
    context.workspace.report('wrong-value', { message: `\`${name}\` is a list of \`${shape.of}\` rows.`, help, span: value.span });
    return undefined;
  }
  const checked = rows.map((row) => (row.kind === 'record' ? checkRecord(row, shape, context) : undefined));
  const list = checked.filter((row) => row !== undefined);
  return list.length < checked.length ? undefined : { kind: 'list', list };
}
