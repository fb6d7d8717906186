import type { ErrorObject, ValidateFunction } from 'ajv';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest, suggest } from '../diagnostics/nearest.ts';
import type { Span } from '../program.ts';
import type { YamlDocument, YamlPath } from './yaml-document.ts';

/** What a document holds if it fits its JSON Schema, else what is wrong with it. */
export type Validated<T> =
  | { readonly kind: 'valid'; readonly value: T }
  | { readonly kind: 'invalid'; readonly diagnostics: readonly Diagnostic[] };

/** Keys of the language that this version does not support yet, by the dotted path of the object that would hold them (`''` is the root, `*` any key). */
export type LaterKeys = Readonly<Record<string, readonly string[]>>;

/** Checks a parsed YAML document against a JSON Schema; ajv's errors become diagnostics at the place of the value or key. */
export function validateYaml<T>(document: YamlDocument, validate: ValidateFunction<T>, later: LaterKeys = {}): Validated<T> {
  const value = document.value;
  if (validate(value)) return { kind: 'valid', value };
  const errors = validate.errors ?? [];
  const causes = errors.filter((error) => isCause(error) && !isTypo(error, errors));
  return { kind: 'invalid', diagnostics: causes.map((error) => toDiagnostic(error, document, later)) };
}

/** A key that is missing because it is misspelt: the unknown key is reported, with the right one. */
function isTypo(error: ErrorObject, errors: readonly ErrorObject[]): boolean {
  if (error.keyword !== 'required') return false;
  const unknown = errors.filter((other) => other.keyword === 'additionalProperties' && other.instancePath === error.instancePath);
  return unknown.some(
    (other) => nearest(stringParam(other, 'additionalProperty'), knownKeys(other)) === stringParam(error, 'missingProperty'),
  );
}

function knownKeys(error: ErrorObject): readonly string[] {
  return Object.keys(objectOf(objectOf(error.parentSchema).properties));
}

/** `if`, `anyOf`, `oneOf` only repeat what their parts have said. */
function isCause(error: ErrorObject): boolean {
  return !['if', 'anyOf', 'oneOf', 'propertyNames'].includes(error.keyword);
}

function toDiagnostic(error: ErrorObject, document: YamlDocument, later: LaterKeys): Diagnostic {
  const path = pathOf(error.instancePath);
  if (error.keyword === 'additionalProperties') return unknownKey(error, path, document, later);
  if (error.keyword === 'required') return missingKey(error, path, document);
  const name = path.length === 0 ? 'The file' : `\`${words(path)}\``;
  const pattern = error.propertyName !== undefined;
  return createDiagnostic('invalid-value', {
    message: `${pattern ? `The name \`${error.propertyName}\`` : name} ${wanted(error)}.`,
    ...(descriptionOf(error) === undefined ? {} : { help: descriptionOf(error) }),
    span: pattern ? document.keySpanOf([...path, error.propertyName ?? '']) : document.spanOf(path),
  });
}

function unknownKey(error: ErrorObject, path: YamlPath, document: YamlDocument, later: LaterKeys): Diagnostic {
  const key = stringParam(error, 'additionalProperty');
  const span = document.keySpanOf([...path, key]);
  const where = path.length === 0 ? 'at the top of this file' : `under \`${words(path)}\``;
  if (isLater(path, key, later)) {
    return createDiagnostic('not-known-yet', {
      message: `This version of Relance does not know \`${key}\` ${where} yet.`,
      help: 'It is part of the language and comes in a later version; until then leave it out.',
      span,
    });
  }
  return createDiagnostic('unknown-key', {
    message: `There is no key \`${key}\` ${where}.`,
    help: suggest(key, knownKeys(error), 'Leave it out.'),
    span,
  });
}

function isLater(path: YamlPath, key: string, later: LaterKeys): boolean {
  const fits = (pattern: string): boolean => {
    const parts = pattern === '' ? [] : pattern.split('.');
    return parts.length === path.length && parts.every((part, index) => part === '*' || part === String(path[index]));
  };
  return Object.entries(later).some(([pattern, keys]) => keys.includes(key) && fits(pattern));
}

function missingKey(error: ErrorObject, path: YamlPath, document: YamlDocument): Diagnostic {
  const key = stringParam(error, 'missingProperty');
  const where = path.length === 0 ? 'This file' : `\`${words(path)}\``;
  const property = objectOf(objectOf(objectOf(error.parentSchema).properties)[key]);
  const description = property.description;
  return createDiagnostic('missing-key', {
    message: `${where} has no \`${key}\`.`,
    help: `Add \`${key}:\`${typeof description === 'string' ? `, ${description.charAt(0).toLowerCase()}${description.slice(1)}` : '.'}`,
    span: path.length === 0 ? startOf(document.spanOf([])) : document.keySpanOf(path),
  });
}

function wanted(error: ErrorObject): string {
  const params = objectOf(error.params);
  switch (error.keyword) {
    case 'type':
      return `must be ${article(String(params.type))}`;
    case 'const':
      return `must be \`${String(params.allowedValue)}\``;
    case 'enum':
      return `must be one of ${list(params.allowedValues)}`;
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return 'must not be empty';
    case 'minimum':
      return `must be at least ${String(params.limit)}`;
    default:
      return error.keyword === 'pattern' ? 'is not written in the form that belongs here' : (error.message ?? 'is not allowed');
  }
}

function article(type: string): string {
  const words: Readonly<Record<string, string>> = {
    string: 'a text',
    object: 'a mapping of keys to values',
    array: 'a list',
    integer: 'a whole number',
    number: 'a number',
    boolean: '`true` or `false`',
    'string,object': 'a text or a mapping of keys to values',
  };
  return words[type] ?? type;
}

function list(values: unknown): string {
  return Array.isArray(values) ? values.map((value) => `\`${String(value)}\``).join(', ') : String(values);
}

function descriptionOf(error: ErrorObject): string | undefined {
  const description = objectOf(error.parentSchema).description;
  return typeof description === 'string' ? description : undefined;
}

function pathOf(pointer: string): YamlPath {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** `policies.caps[0].per`. */
function words(path: YamlPath): string {
  return path.join('.').replace(/\.(\d+)(?=\.|$)/g, '[$1]');
}

function startOf(span: Span): Span {
  return { ...span, end: span.start };
}

function stringParam(error: ErrorObject, name: string): string {
  return String(objectOf(error.params)[name] ?? '');
}

/** A JSON object's entries; an empty object for anything else. */
function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
