import { type Token, TypeGuards, Value } from 'liquidjs';
import type { Choice } from '../../../language/diagnostics/diagnostic.ts';
import { nearest, suggest } from '../../../language/diagnostics/nearest.ts';
import { type LiquidCheck, report } from './findings.ts';
import type { TemplateScope } from './scope.ts';
import { ANYTHING, describeType, fieldsOf, NUMBER, quotedFields, TEXT, type TemplateType } from './types.ts';

/** The type of a value or token of a template. Reports names and fields that do not exist, and answers `anything` for them. */
export function typeOf(argument: unknown, scope: TemplateScope, check: LiquidCheck): TemplateType {
  if (argument instanceof Value) return typeOfValue(argument, scope, check);
  if (TypeGuards.isRangeToken(argument)) {
    for (const end of [argument.lhs, argument.rhs]) typeOf(end, scope, check);
    return { kind: 'list', of: NUMBER };
  }
  if (TypeGuards.isPropertyAccessToken(argument)) return typeOfPath(argument, argument.props, scope, check);
  if (TypeGuards.isQuotedToken(argument)) return TEXT;
  return TypeGuards.isNumberToken(argument) ? NUMBER : ANYTHING;
}

function typeOfValue(value: Value, scope: TemplateScope, check: LiquidCheck): TemplateType {
  const operands = value.initial.postfix.filter((token) => !TypeGuards.isOperatorToken(token)).map((token) => typeOf(token, scope, check));
  for (const filter of value.filters) {
    for (const argument of filter.args) typeOf(Array.isArray(argument) ? argument[1] : argument, scope, check);
  }
  const [only] = operands;
  return only !== undefined && operands.length === 1 && value.filters.every((filter) => keepsType(filter.name)) ? only : ANYTHING;
}

/** `default` keeps the type; the escaping of output is a filter without a proper name. */
function keepsType(filter: string): boolean {
  return filter === 'default' || !/^\w+$/.test(filter);
}

function typeOfPath(path: Token, props: readonly Token[], scope: TemplateScope, check: LiquidCheck): TemplateType {
  const [root, ...rest] = props;
  if (root === undefined || !TypeGuards.isWordToken(root)) return ANYTHING;
  const name = root.content;
  const type = scope.find(name);
  check.used.add(name);
  if (type !== undefined) return rest.reduce((of: TemplateType, property) => typeOfProperty(of, property, scope, check), type);
  reportUnknown(name, root, path, scope, check);
  return ANYTHING;
}

function reportUnknown(name: string, root: Token, path: Token, scope: TemplateScope, check: LiquidCheck): void {
  const { message, help, isSure = false } = scope.unknown(name);
  const near = isSure ? undefined : nearest(name, scope.names());
  const choices = [...new Set(scope.names())].map((known) => ({ name: known, kind: 'row' as const }));
  const unknown = { name, start: root.begin, end: root.end, choices: isSure ? [] : choices };
  report(check, 'message-unknown-name', path, { message, help: near === undefined ? help : `Did you mean \`${near}\`?`, unknown });
}

function fieldChoice([name, type]: readonly [string, TemplateType]): Choice {
  return { name, kind: 'field', detail: describeType(type) };
}

function typeOfProperty(of: TemplateType, property: Token, scope: TemplateScope, check: LiquidCheck): TemplateType {
  if (TypeGuards.isPropertyAccessToken(property)) typeOf(property, scope, check);
  if (!TypeGuards.isWordToken(property) && !TypeGuards.isQuotedToken(property)) return of.kind === 'list' ? of.of : ANYTHING;
  if (of.kind === 'anything') return ANYTHING;
  const name = property.content;
  const fields = fieldsOf(of, check.schema);
  const type = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (type !== undefined) return type;
  const fallback = of.kind === 'scalar' ? `Take \`.${name}\` away.` : `Its fields are ${quotedFields(of, check.schema)}.`;
  report(check, 'message-unknown-field', property, {
    message: `\`${name}\` is not a field of ${describeType(of)}.`,
    help: suggest(name, Object.keys(fields), fallback),
    unknown: { name, start: property.begin, end: property.end, choices: Object.entries(fields).map(fieldChoice) },
  });
  return ANYTHING;
}
