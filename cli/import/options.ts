/** What `relance import` was asked for. */

import { RelanceError } from '../../language/diagnostics/relance-error.ts';
import { loadSchema, optionalEntities } from '../../language/schema/load-schema.ts';
import type { Entity, Schema } from '../../language/schema/schema.ts';
import type { Settings } from '../../language/settings/settings.ts';
import { isTimeZone } from '../../language/settings/time-zone.ts';
import type { RowRules } from '../../runtime/ingest/files/cells.ts';
import type { WantedColumns } from '../../runtime/ingest/files/mapping.ts';
import { type FileForm, lineForm, tableForm } from '../../runtime/ingest/files/targets.ts';
import { newsOf } from '../../runtime/ingest/import/import-row.ts';
import { wrongOption } from '../output/wrong-option.ts';
import type { Shop } from '../workspace/read-shop.ts';

/** The options, read and checked against the shop's tables. */
export interface ImportOptions {
  readonly form: FileForm;
  readonly wanted: WantedColumns;
  readonly rules: RowRules;
  /** Rows to show instead of an import. */
  readonly preview?: number;
  readonly connection?: string;
  readonly trigger?: string;
  readonly rejects?: string;
}

/** Options as commander gives them. */
export type GivenOptions = Readonly<Record<string, unknown>>;

const PREVIEW_ROWS = 5;

/** Reads them; throws a `RelanceError` that says which one is wrong. */
export function readImportOptions(table: string, options: GivenOptions, { schema, settings }: Shop): ImportOptions {
  const entity = findTable(table, schema);
  const form = formOf(entity, options.format);
  const trigger = readTrigger(options.trigger, entity, schema);
  return {
    form,
    wanted: readMap(options.map, form),
    rules: { ...readCurrency(options.currency, settings), timeZone: readZone(options.zone, settings) },
    ...(options.preview === undefined ? {} : { preview: readPreview(options.preview) }),
    ...readConnection(options.connection, settings),
    ...(trigger === undefined ? {} : { trigger }),
    ...(typeof options.rejects === 'string' ? { rejects: options.rejects } : {}),
  };
}

/** A table by the name of its rows (`orders`) or of one (`order`). */
function findTable(name: string, schema: Schema): Entity {
  const named = (entity: Entity): boolean => entity.name === name || entity.collection === name;
  const found = Object.values(schema.entities).find(named);
  if (found !== undefined) return found;
  const off = Object.values(loadSchema(optionalEntities()).entities).find(named);
  if (off !== undefined) throw tableIsOff(off);
  const names = Object.values(schema.entities).map((entity) => `\`${entity.collection}\``);
  throw new RelanceError({
    code: 'wrong-call',
    summary: `There is no table \`${name}\`.`,
    why: 'It is neither a table of the built-in schema nor one of schema.yaml.',
    help: `Name one of these: ${names.join(', ')}.`,
  });
}

const tableIsOff = ({ name, collection }: Entity): RelanceError =>
  new RelanceError({
    code: 'wrong-call',
    summary: `The table \`${collection}\` is off.`,
    why: `\`modules\` in relance.yaml does not list \`${name}\`.`,
    help: `Add \`${name}\` to \`modules\`, then import again.`,
  });

function formOf(entity: Entity, format: unknown): FileForm {
  if (format === undefined) return tableForm(entity);
  if (format !== 'lines')
    throw wrongOption('--format', String(format), 'There is one other format.', 'Write `--format lines`, or leave it out.');
  if (entity.name === 'order') return lineForm(entity);
  throw wrongOption('--format', 'lines', `A file of order lines holds orders, not ${entity.collection}.`, 'Import it into `orders`.');
}

function readMap(given: unknown, form: FileForm): WantedColumns {
  const wanted: Record<string, string> = {};
  for (const pair of Array.isArray(given) ? given.map(String) : []) {
    const [, target = '', column = ''] = /^([^=]+)=(.+)$/s.exec(pair) ?? [];
    if (target === '')
      throw wrongOption('--map', pair, 'It has not the form `field=Column`.', 'Write it like `--map placed_at="Order date"`.');
    if (!form.targets.some(({ name }) => name === target))
      throw wrongOption('--map', pair, `${form.table} have no field \`${target}\`.`, fieldsHelp(form));
    wanted[target] = column.trim();
  }
  return wanted;
}

const fieldsHelp = ({ targets }: FileForm): string => `These can be mapped: ${targets.map(({ name }) => `\`${name}\``).join(', ')}.`;

function readCurrency(given: unknown, { store }: Settings): Pick<RowRules, 'currency' | 'minorDigits'> {
  const { currency, minorDigits } = store;
  if (given === undefined || given === currency) return { currency, minorDigits };
  const why = `The store counts in ${currency}, and there is no rate to convert the amounts of the file.`;
  throw wrongOption('--currency', String(given), why, `Convert the file to ${currency} first.`);
}

function readZone(given: unknown, { store }: Settings): string {
  if (given === undefined) return store.timeZone;
  if (typeof given === 'string' && isTimeZone(given)) return given;
  throw wrongOption('--zone', String(given), 'There is no such time zone.', 'Give an IANA name, such as `Europe/Paris` or `UTC`.');
}

function readConnection(given: unknown, { connections }: Settings): Pick<ImportOptions, 'connection'> {
  if (given === undefined) return {};
  if (typeof given === 'string' && Object.hasOwn(connections, given)) return { connection: given };
  const names = Object.keys(connections).map((name) => `\`${name}\``);
  const help = names.length === 0 ? 'Declare it under `connections`.' : `There is ${names.join(', ')}.`;
  throw wrongOption('--connection', String(given), 'relance.yaml has no such connection.', help);
}

function readPreview(given: unknown): number {
  if (given === true) return PREVIEW_ROWS;
  const rows = /^\d{1,3}$/.test(String(given)) ? Number(given) : 0;
  if (rows < 1)
    throw wrongOption('--preview', String(given), 'It is no number of rows.', 'Give a number from 1 to 999, or leave it out for 5.');
  return rows;
}

/** The event as which rows are received: the table's own, or for tables of schema.yaml the one that is about them. */
function readTrigger(given: unknown, entity: Entity, schema: Schema): string | undefined {
  if (given === undefined) return undefined;
  const events = Object.values(schema.events).filter((event) => event.about === entity.name && !event.derived);
  const own = newsOf(entity)?.event ?? (events.length === 1 ? events[0]?.name : undefined);
  const names = events.map(({ name }) => `\`${name}\``).join(', ');
  const help = names === '' ? 'Leave `--trigger` out: these rows start no run by themselves.' : `Name one of these: ${names}.`;
  if (given === true) {
    if (own !== undefined) return own;
    throw wrongOption('--trigger', '', `It is not clear of which event a row of ${entity.collection} is news.`, help);
  }
  if (events.some(({ name }) => name === given)) return String(given);
  throw wrongOption('--trigger', String(given), `No such event is about a row of ${entity.collection}.`, help);
}
