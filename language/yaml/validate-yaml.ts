import type { ErrorObject } from 'ajv';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Choice, Diagnostic } from '../diagnostics/diagnostic.ts';
import { choicesOf, spelling } from '../diagnostics/spelling.ts';
import type { Span } from '../program.ts';
import type { Validator } from './create-validator.ts';
import { allowedValues, causesOf, knownKeys, pathOf, stringParam } from './error-causes.ts';
import { objectOf } from './json-object.ts';
import { type Mended, mend } from './mend-yaml.ts';
import type { YamlDocument, YamlPath } from './yaml-document.ts';

/** What a document holds, as far as it fits its JSON Schema, and what is wrong with it. */
export interface Validated<T> extends Mended<T> {
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks a parsed YAML document against a JSON Schema; ajv's errors become diagnostics at the place of the value or key. What is wrong is
 * left out of the value, or stands there as `fallback` and `parts` say (`mend`). A document that is no valid YAML gives what could be read of it.
 */
export function validateYaml<T>(document: YamlDocument, validator: Validator<T>, fallback: T, parts: object = {}): Validated<T> {
  const mended = mend(document.value, validator, fallback, parts);
  if (document.diagnostics.length > 0) return { ...mended, diagnostics: document.diagnostics };
  return { ...mended, diagnostics: causesOf(validator.errorsOf(document.value)).map((error) => toDiagnostic(error, document)) };
}

function toDiagnostic(error: ErrorObject, document: YamlDocument): Diagnostic {
  const path = pathOf(error);
  if (error.keyword === 'additionalProperties') return unknownKey(error, path, document);
  if (error.keyword === 'required') return missingKey(error, path, document);
  if (error.propertyName !== undefined) return wrongName(error, path, document);
  const name = path.length === 0 ? 'The file' : `\`${words(path)}\``;
  const span = document.spanOf(path);
  const message = `${name} ${wanted(error)}.`;
  const help = descriptionOf(error);
  if (error.keyword !== 'enum' || typeof error.data !== 'string') return createDiagnostic('invalid-value', { message, help, span });
  const value = { text: error.data, span: document.contentSpanOf(path) };
  const { help: near, ...more } = spelling(value, choicesOf(allowedValues(error), 'value'), help ?? '');
  return createDiagnostic('invalid-value', { message, help: more.fixes.length > 0 ? near : help, span, ...more });
}

function wrongName(error: ErrorObject, path: YamlPath, document: YamlDocument): Diagnostic {
  return createDiagnostic('invalid-value', {
    message: `The name \`${error.propertyName}\` ${wanted(error)}.`,
    help: descriptionOf(error),
    span: document.keySpanOf([...path, error.propertyName ?? '']),
  });
}

function unknownKey(error: ErrorObject, path: YamlPath, document: YamlDocument): Diagnostic {
  const key = stringParam(error, 'additionalProperty');
  const span = document.keySpanOf([...path, key]);
  const where = path.length === 0 ? 'at the top of this file' : `under \`${words(path)}\``;
  return createDiagnostic('unknown-key', {
    message: `There is no key \`${key}\` ${where}.`,
    span,
    ...spelling({ text: key, span }, keyChoices(error), 'Leave it out.'),
  });
}

/** The keys that may stand there and do not yet, with what they mean. */
function keyChoices(error: ErrorObject): readonly Choice[] {
  const present = Object.keys(objectOf(error.data));
  const properties = objectOf(objectOf(error.parentSchema).properties);
  return knownKeys(error)
    .filter((key) => !present.includes(key))
    .map((name) => {
      const { description } = objectOf(properties[name]);
      return { name, kind: 'keyword', ...(typeof description === 'string' ? { documentation: description } : {}) };
    });
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
    case 'maxLength':
      return `must have at most ${String(params.limit)} letters`;
    default:
      return error.keyword === 'pattern' ? 'is not written in the form that belongs here' : (error.message ?? 'is not allowed');
  }
}

const TYPE_WORDS: ReadonlyMap<string, string> = new Map([
  ['string', 'a text'],
  ['object', 'a mapping of keys to values'],
  ['array', 'a list'],
  ['integer', 'a whole number'],
  ['number', 'a number'],
  ['boolean', '`true` or `false`'],
  ['string,object', 'a text or a mapping of keys to values'],
]);

function article(type: string): string {
  return TYPE_WORDS.get(type) ?? type;
}

function list(values: unknown): string {
  return Array.isArray(values) ? values.map((value) => `\`${String(value)}\``).join(', ') : String(values);
}

function descriptionOf(error: ErrorObject): string | undefined {
  const description = objectOf(error.parentSchema).description;
  return typeof description === 'string' ? description : undefined;
}

/** `policies.caps[0].per`. */
function words(path: YamlPath): string {
  return path.join('.').replace(/\.(\d+)(?=\.|$)/g, '[$1]');
}

function startOf(span: Span): Span {
  return { ...span, end: span.start };
}
