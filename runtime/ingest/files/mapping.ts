/** Which column of a file is which field. */
import { RelanceError } from '../../../language/diagnostics/relance-error.ts';
import { nameOf } from './csv-file.ts';
import type { CsvRecord } from './records.ts';
import type { FileForm, Need, Target } from './targets.ts';

/** A target and its column: `index` from 0, `header` as the file writes it, and how it was found. */
export interface MappedColumn {
  readonly target: Target;
  readonly index: number;
  readonly header: string;
  readonly by: 'name' | 'alias' | 'option';
}

/** The columns of a file. `ignored` are headers that nothing was mapped to. */
export interface Mapping {
  readonly width: number;
  readonly columns: readonly MappedColumn[];
  readonly ignored: readonly string[];
  of(target: string): MappedColumn | undefined;
}

/** Headers by target, as `--map` gives them. */
export type WantedColumns = Readonly<Record<string, string>>;

/**
 * Maps the header: first what is asked for, then columns whose name is that of a field or one of its aliases. Throws RelanceError if a
 * column that is asked for or needed is missing or stands twice.
 */
export function mapColumns(
  record: CsvRecord | undefined,
  form: FileForm,
  wanted: WantedColumns,
  file: Parameters<typeof nameOf>[0],
): Mapping {
  const where: Where = { form, file: nameOf(file), line: record?.line ?? 1, found: (record?.fields ?? []).map((name) => name.trim()) };
  if (record === undefined) throw wrongColumns(where, `\`${where.file}\` is empty.`, 'A file begins with the names of its columns.');
  if (record.notUtf8 !== undefined) {
    throw wrongColumns(where, `The header of \`${where.file}\` is not UTF-8.`, `The first wrong byte is in column ${record.notUtf8}.`);
  }
  const columns = oneContact(
    form.targets.flatMap((target) => findColumn(target, wanted[target.name], where) ?? []),
    wanted,
    where,
  );
  for (const need of form.needs) if (!columns.some(({ target }) => need.anyOf.includes(target.name))) throw missing(where, need);
  const repeated = columns.find(({ header }) => where.found.indexOf(header) !== where.found.lastIndexOf(header));
  if (repeated !== undefined)
    throw wrongColumns(where, `\`${where.file}\` has the column \`${repeated.header}\` twice.`, whatWasFound(where));
  const used = new Set(columns.map(({ index }) => index));
  const byName = new Map(columns.map((column) => [column.target.name, column]));
  return {
    width: where.found.length,
    columns,
    ignored: where.found.filter((_, index) => !used.has(index)),
    of: (target) => byName.get(target),
  };
}

interface Where {
  readonly form: FileForm;
  readonly file: string;
  readonly line: number;
  readonly found: readonly string[];
}

/** Upper and lower case, spaces and punctuation do not count. */
const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}.]/gu, '');

function findColumn(target: Target, wanted: string | undefined, where: Where): MappedColumn | undefined {
  if (wanted !== undefined) return { target, by: 'option', header: wanted, index: indexOfWanted(target, wanted, where) };
  const headers = where.found.map(plain);
  for (const name of target.aliasesOnly === true ? target.aliases : [target.name, ...target.aliases]) {
    const index = headers.indexOf(plain(name));
    if (index !== -1) return { target, by: name === target.name ? 'name' : 'alias', header: where.found[index] ?? '', index };
  }
  return undefined;
}

function indexOfWanted(target: Target, wanted: string, where: Where): number {
  const exact = where.found.indexOf(wanted);
  const index = exact === -1 ? where.found.map(plain).indexOf(plain(wanted)) : exact;
  if (index !== -1) return index;
  throw new RelanceError({
    code: 'wrong-option',
    summary: `\`--map ${target.name}=${wanted}\` cannot be used.`,
    why: `\`${where.file}\` has no column \`${wanted}\`. ${whatWasFound(where)}`,
    help: 'Name a column as the first line of the file writes it. Nothing was read.',
  });
}

/** A row has one contact: the way that was asked for, else by id, by key, by e-mail. */
function oneContact(columns: readonly MappedColumn[], wanted: WantedColumns, where: Where): readonly MappedColumn[] {
  const contacts = columns.filter(({ target }) => target.contact !== undefined);
  const asked = contacts.filter(({ target }) => wanted[target.name] !== undefined);
  if (asked.length > 1) throw twoContacts(asked, where);
  const kept = asked[0] ?? contacts[0];
  return columns.filter((column) => column.target.contact === undefined || column === kept);
}

const twoContacts = (asked: readonly MappedColumn[], where: Where): RelanceError =>
  new RelanceError({
    code: 'wrong-option',
    summary: `\`--map\` names the contact of \`${where.file}\` twice.`,
    why: `Both ${quoted(asked.map(({ target }) => target.name))} have a column, and a row has one contact.`,
    help: 'Map one of them.',
  });

const quoted = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

const whatWasFound = ({ found, line }: Where): string => `Line ${line} names these columns: ${quoted(found)}.`;

function missing(where: Where, need: Need): RelanceError {
  const [first = ''] = need.anyOf;
  const summary = `\`${where.file}\` has no column for ${need.anyOf.map((name) => `\`${name}\``).join(' or ')}.`;
  const target = where.form.targets.find(({ name }) => name === first);
  const names =
    target === undefined || target.aliases.length === 0 ? '' : ` These names are recognised for it: ${quoted([first, ...target.aliases])}.`;
  return wrongColumns(where, summary, whatWasFound(where), `Say which column it is: \`--map ${first}=COLUMN\`.${names}`);
}

function wrongColumns(where: Where, summary: string, why: string, help?: string): RelanceError {
  const { found, form } = where;
  const separated = found.length === 1 && /[;\t|]/.test(found[0] ?? '') ? ' Separate the columns by commas.' : '';
  const columns = form.needs.map(({ anyOf }) => anyOf.map((name) => `\`${name}\``).join(' or ')).join(', ');
  return new RelanceError({
    code: 'import-file-columns',
    summary,
    why,
    help: `${help ?? `The first line must name columns for ${columns}.`}${separated} Nothing was read.`,
  });
}
