/** What `relance backtest` was asked for. */
import { RelanceError } from '../../language/diagnostics/relance-error.ts';
import { CHANNELS, type Channel } from '../../language/program.ts';
import type { ReactionModel } from '../../runtime/backtest/reactions.ts';
import { EVENTS_FORM } from '../../runtime/backtest/sources/event-lines.ts';
import type { HistoryFile } from '../../runtime/backtest/sources/files.ts';
import { endOfDate, instantOf } from '../../runtime/clock/local-time.ts';
import { type GivenOptions, readImportOptions } from '../import/options.ts';
import { shownPath } from '../output/shown-path.ts';
import { wrongOption } from '../output/wrong-option.ts';
import type { Shop } from '../workspace/read-shop.ts';

/** The options, read and checked against the shop. */
export interface BacktestOptions {
  /** Empty: the history is that of the store. */
  readonly files: readonly HistoryFile[];
  /** Channels that are assumed where the history says nothing of consents; undefined: `relance` decides by what the history has. */
  readonly consents: readonly Channel[] | undefined;
  readonly reactions: ReactionModel | undefined;
  /** Days of the store; the last one is part of the period. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly against: string | undefined;
  readonly html: string | undefined;
}

/** Tables that have an option of their own. */
const TABLES = ['contacts', 'orders', 'carts'] as const;

/** Reads them; throws a `RelanceError` that says which one is wrong. */
export function readBacktestOptions(options: GivenOptions, shop: Shop): BacktestOptions {
  return {
    files: readFiles(options, shop),
    consents: readConsents(options.consents),
    reactions: readReactions(options.reactions),
    ...readPeriod(options),
    against: textOf(options.against),
    html: textOf(options.html),
  };
}

const textOf = (given: unknown): string | undefined => (typeof given === 'string' ? given : undefined);
const listOf = (given: unknown): readonly string[] => (Array.isArray(given) ? given.map(String) : []);

function readFiles(options: GivenOptions, shop: Shop): readonly HistoryFile[] {
  const named: readonly (readonly [table: string, path: string])[] = [
    ...[...TABLES, 'events' as const].flatMap((table) => listOf(options[table]).map((path) => [table, path] as const)),
    ...listOf(options.file).map(readTablePair),
  ];
  const tables = new Set(named.map(([table]) => table));
  if (options.format !== undefined && !tables.has('orders') && !tables.has('order'))
    throw wrongOption(
      '--format',
      String(options.format),
      'There is no file of orders.',
      'Name one: `--orders order-lines.csv --format lines`.',
    );
  const maps = readMaps(listOf(options.map), tables);
  return named.map(([table, path]) => ({ path, shownAs: shownPath(path), ...formOf(table, options, maps.get(table) ?? [], shop) }));
}

/** `products=products.csv`. */
function readTablePair(pair: string): readonly [string, string] {
  const [, table = '', path = ''] = /^([a-z_]+)=(.+)$/s.exec(pair) ?? [];
  if (table === '') throw wrongOption('--file', pair, 'It has not the form `table=file`.', 'Write it like `--file products=products.csv`.');
  return [table, path];
}

/** `orders.placed_at="Order date"`; the table may be left out where there is one file. */
function readMaps(pairs: readonly string[], tables: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const maps = new Map<string, string[]>();
  const [only] = tables.size === 1 ? tables : [];
  for (const pair of pairs) {
    const [, named = '', rest = ''] = /^([a-z_]+)\.(.+=.+)$/s.exec(pair) ?? [];
    const [table, map] = tables.has(named) ? [named, rest] : [only, pair];
    if (table === undefined) {
      const help = `Name the table, too, such as \`--map ${[...tables][0] ?? 'orders'}.${pair}\`.`;
      throw wrongOption('--map', pair, 'There are several files, and it does not say of which one the column is.', help);
    }
    maps.set(table, [...(maps.get(table) ?? []), map]);
  }
  return maps;
}

function formOf(table: string, options: GivenOptions, map: readonly string[], shop: Shop): Omit<HistoryFile, 'path' | 'shownAs'> {
  const { zone, currency, format, connection: named } = options;
  if (table === 'events') {
    const { rules } = readImportOptions('contacts', { zone, currency }, shop);
    return { form: 'events', wanted: wantedOf(map), rules };
  }
  const lines = table === 'orders' || table === 'order' ? { format } : {};
  const { form, wanted, rules, connection } = readImportOptions(table, { zone, currency, map, connection: named, ...lines }, shop);
  return { form, wanted, rules, ...(connection === undefined ? {} : { connection }) };
}

function wantedOf(map: readonly string[]): Readonly<Record<string, string>> {
  const fields = EVENTS_FORM.targets.map(({ name }) => name);
  return Object.fromEntries(
    map.map((pair) => {
      const [, field = '', column = ''] = /^([^=]+)=(.+)$/s.exec(pair) ?? [];
      if (fields.includes(field)) return [field, column.trim()];
      throw wrongOption(
        '--map',
        pair,
        `Events have no field \`${field}\`.`,
        `These can be mapped: ${fields.map((name) => `\`${name}\``).join(', ')}.`,
      );
    }),
  );
}

function readConsents(given: unknown): readonly Channel[] | undefined {
  if (given === undefined) return undefined;
  const names = String(given)
    .split(',')
    .map((name) => name.trim());
  if (names.length === 1 && names[0] === 'none') return [];
  return names.map((name) => {
    const channel = CHANNELS.find((one) => one === name);
    if (channel !== undefined) return channel;
    throw wrongOption(
      '--consents',
      String(given),
      `There is no channel \`${name}\`.`,
      `Write channels of ${CHANNELS.map((one) => `\`${one}\``).join(', ')}, such as \`email,sms\`, or \`none\`.`,
    );
  });
}

const REACTIONS_HELP = 'Write `none`, or shares of messages such as `opened=30%,clicked=5%`.';

function readReactions(given: unknown): ReactionModel | undefined {
  if (given === undefined || given === 'none') return undefined;
  const shares: Record<'opened' | 'clicked', number> = { opened: 0, clicked: 0 };
  for (const part of String(given).split(',')) {
    const [, name = '', percent = ''] = /^\s*(opened|clicked)\s*=\s*(\d+(?:\.\d+)?)\s*%\s*$/.exec(part) ?? [];
    const share = Number(percent) / 100;
    if ((name !== 'opened' && name !== 'clicked') || share > 1)
      throw wrongOption('--reactions', String(given), `\`${part.trim()}\` is no share of messages.`, REACTIONS_HELP);
    shares[name] = share;
  }
  if (shares.clicked > shares.opened && shares.opened > 0)
    throw wrongOption('--reactions', String(given), 'Who clicks has opened, so no more can click than open.', REACTIONS_HELP);
  return { opened: Math.max(shares.opened, shares.clicked), clicked: shares.clicked };
}

function readPeriod({ from, to }: GivenOptions): Pick<BacktestOptions, 'from' | 'to'> {
  const [first, last] = [readDay('--from', from), readDay('--to', to)];
  if (first !== undefined && last !== undefined && last < first)
    throw wrongOption('--to', last, `It lies before \`--from ${first}\`.`, 'Give the last day of the period.');
  return { from: first, to: last };
}

function readDay(name: string, given: unknown): string | undefined {
  if (given === undefined) return undefined;
  const text = String(given);
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(at) && new Date(at).toISOString().startsWith(text)) return text;
  throw wrongOption(name, text, 'It is no date.', 'Write a day of the store, such as `2026-01-05`.');
}

/** The period as instants (ms), the end exclusive: the days that were asked for, else those of the history. */
export function periodOf(
  { from, to }: Pick<BacktestOptions, 'from' | 'to'>,
  span: { readonly first: string; readonly last: string } | undefined,
  zone: string,
): { readonly from: number; readonly to: number } {
  const first = from ?? span?.first;
  const last = to ?? span?.last;
  if (first === undefined || last === undefined) throw NO_HISTORY;
  if (last < first) throw beyond(first, last);
  return { from: instantOf(first, '00:00', zone), to: endOfDate(last, zone) };
}

const NO_HISTORY = new RelanceError({
  code: 'no-history',
  summary: 'There is no history to run over.',
  why: 'Nothing in it has a time: no order, cart, registration or other event.',
  help: 'Name a file of orders, such as `--orders orders.csv`, or import one with `relance import orders`.',
});

const beyond = (from: string, to: string): RelanceError =>
  new RelanceError({
    code: 'wrong-option',
    summary: `There is nothing between ${from} and ${to}.`,
    why: 'The period ends before it begins: one end was asked for, the other one is that of the history.',
    help: 'Give both `--from` and `--to`, within the time that the history covers.',
  });
