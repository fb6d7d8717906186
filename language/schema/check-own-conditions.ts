/**
 * The `where` of own events: a condition in the language inside a text of YAML. It is read behind a head of its own (`segment x = …`), and
 * every place in it is moved to where it stands in `schema.yaml`.
 */
import { checkCondition } from '../check/expressions/check-expression.ts';
import { type Absent, rowRoot, type Scope } from '../check/scope.ts';
import type { Use } from '../check/uses.ts';
import { createNotes, type Lookup, type Workspace } from '../check/workspace.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Span } from '../program.ts';
import { assumedSettings } from '../settings/assumed-settings.ts';
import { parse } from '../syntax/parse.ts';
import type { YamlDocument, YamlPath } from '../yaml/yaml-document.ts';
import { loadSchema, optionalEntities } from './load-schema.ts';
import type { OwnSchemaFile } from './schema-file.ts';

/** What the conditions of own events resolve, and what is wrong with them. */
export interface OwnConditions {
  readonly diagnostics: readonly Diagnostic[];
  readonly uses: readonly Use[];
}

/** Checks the `where` of each own event against the fields of the event. */
export function checkOwnConditions(own: OwnSchemaFile, document: YamlDocument): OwnConditions {
  const written = Object.entries(own.events ?? {}).flatMap(([name, { where }]) => (where === undefined ? [] : [{ name, where }]));
  if (written.length === 0) return { diagnostics: [], uses: [] };
  const schema = loadSchema(optionalEntities(), own);
  const all = written.map(({ name, where }) => {
    const notes = createNotes();
    const { ast, diagnostics } = parse('', `${HEAD}${where}`);
    const [segment] = ast.declarations;
    const rule = segment?.kind === 'segment' ? segment.rule : undefined;
    const environment = { settings: assumedSettings(), schema, wholeSchema: schema };
    if (diagnostics.length === 0 && rule !== undefined) checkCondition(rule, scopeOf(name), { ...NOTHING, ...environment, ...notes });
    const toYaml = placesIn(document, ['events', name, 'where']);
    return {
      diagnostics: [...diagnostics, ...notes.diagnostics].map((one) => moved(one, toYaml)),
      uses: notes.uses.map((use) => ({ ...use, span: toYaml(use.span) })),
    };
  });
  return { diagnostics: all.flatMap((one) => one.diagnostics), uses: all.flatMap((one) => one.uses) };
}

const HEAD = 'segment x = ';

const NONE: Lookup<never> = { get: () => undefined, has: () => false, names: () => [] };
const NOTHING: Pick<Workspace, 'coupons' | 'segments' | 'cohorts' | 'campaigns' | 'messages' | 'tags' | 'broken'> = {
  coupons: NONE,
  segments: NONE,
  cohorts: NONE,
  campaigns: NONE,
  messages: NONE,
  tags: NONE,
  broken: NONE,
};

/** What is received is all that there is: it is tested before anybody knows whose it is. */
function scopeOf(event: string): Scope {
  const why = 'It is tested on what is received, before anybody knows whose event it is.';
  const help = 'Ask about what the event brings, such as `event.status == "open"`.';
  const absent = new Map<string, Absent>(['contact', 'this'].map((name) => [name, { code: 'unknown-name', why, help }]));
  return { roots: new Map([['event', rowRoot('event', 'event', event)]]), absent, facts: 'forbidden' };
}

type Move = (span: Span) => Span;

function placesIn(document: YamlDocument, path: YamlPath): Move {
  return ({ start, end }) => document.partSpanOf(path, Math.max(0, start.offset - HEAD.length), Math.max(0, end.offset - HEAD.length));
}

/** Fixes with quotes or backslashes are left out: the text around them may need other ones. */
function moved({ span, related, fixes, ...rest }: Diagnostic, move: Move): Diagnostic {
  const whole = fixes?.filter(({ edits }) => edits.every(({ text }) => !/['"\\]/.test(text)));
  return {
    ...rest,
    span: move(span),
    ...(related === undefined ? {} : { related: related.map((one) => ({ ...one, span: move(one.span) })) }),
    ...(whole === undefined || whole.length === 0
      ? {}
      : { fixes: whole.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: move(edit.span) })) })) }),
  };
}
