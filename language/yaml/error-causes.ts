import type { ErrorObject } from 'ajv';
import { nearest } from '../diagnostics/nearest.ts';
import { objectOf } from './json-object.ts';
import type { YamlPath } from './yaml-document.ts';

/** The errors that are causes: not those that only repeat what their parts have said, and no missing key that is only misspelt. */
export function causesOf(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  return errors.filter((error) => !REPEATS.includes(error.keyword) && !isTypo(error, errors) && !isWrongKind(error, errors));
}

/** What is said of a value beside that it is of the wrong kind altogether. */
function isWrongKind(error: ErrorObject, errors: readonly ErrorObject[]): boolean {
  return error.keyword !== 'type' && errors.some(({ keyword, instancePath }) => keyword === 'type' && instancePath === error.instancePath);
}

/** `if`, `anyOf`, `oneOf` only repeat what their parts have said. */
const REPEATS: readonly string[] = ['if', 'anyOf', 'oneOf', 'propertyNames'];

/** A key that is missing because it is misspelt: the unknown key is reported, with the right one. */
function isTypo(error: ErrorObject, errors: readonly ErrorObject[]): boolean {
  if (error.keyword !== 'required') return false;
  const unknown = errors.filter((other) => other.keyword === 'additionalProperties' && other.instancePath === error.instancePath);
  return unknown.some((other) => meantKey(other) === stringParam(error, 'missingProperty'));
}

/** The keys that an object may have at the place of an error about one that it may not have. */
export function knownKeys(error: ErrorObject): readonly string[] {
  return Object.keys(objectOf(objectOf(error.parentSchema).properties));
}

/** The key that an unknown one is the misspelling of; not one that stands there already. */
export function meantKey(error: ErrorObject): string | undefined {
  const present = Object.keys(objectOf(error.data));
  return nearest(
    stringParam(error, 'additionalProperty'),
    knownKeys(error).filter((key) => !present.includes(key)),
  );
}

/** The values that an `enum` allows, where they are texts. */
export function allowedValues(error: ErrorObject): readonly string[] {
  const values = objectOf(error.params).allowedValues;
  return Array.isArray(values) ? values.filter((value) => typeof value === 'string') : [];
}

/** A parameter of an error that is a text. */
export function stringParam(error: ErrorObject, name: string): string {
  return String(objectOf(error.params)[name] ?? '');
}

/** The path of the value that an error is about. */
export function pathOf({ instancePath }: ErrorObject): YamlPath {
  return instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}
