/**
 * What can be read of a value that does not fit its JSON Schema, so that one mistake stops no other check. A misspelt key or word is
 * taken as the one that is meant; what is wrong otherwise is left out, or replaced by what the fallback holds at its path (`*` there
 * stands for any key); a required key that is missing comes from the fallback, and without one there what should hold it is left out.
 */
import type { ErrorObject } from 'ajv';
import { nearest } from '../diagnostics/nearest.ts';
import type { Validator } from './create-validator.ts';
import { allowedValues, causesOf, meantKey, pathOf, stringParam } from './error-causes.ts';
import { isObject, ownOf } from './json-object.ts';
import type { YamlPath } from './yaml-document.ts';

/** A value that fits, and what it cost. */
export interface Mended<T> {
  readonly value: T;
  /** Dotted paths of what was left out or replaced. */
  readonly lost: readonly string[];
  /** Names that stood in what was left out: uses of them need no second diagnostic. */
  readonly names: readonly string[];
}

/** Mending can uncover more that is wrong (a required key of a replaced object), but each pass leaves less of it. */
const MOST_PASSES = 8;

/** The value without what does not fit; the fallback itself where nothing of it does. `parts`: fallbacks of optional parts. */
export function mend<T>(value: unknown, validator: Validator<T>, fallback: T, parts: object = {}): Mended<T> {
  if (validator.fits(value)) return { value, lost: [], names: [] };
  if (!isObject(value)) return { value: fallback, lost: [''], names: namesIn(value) };
  let draft: unknown = structuredClone(value);
  const losses = { lost: new Set<string>(), names: new Set<string>() };
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    if (validator.fits(draft)) return { value: draft, lost: [...losses.lost], names: [...losses.names] };
    draft = repairAll(draft, causesOf(validator.errorsOf(draft)), { ...fallback, ...parts }, losses);
  }
  return { value: fallback, lost: [''], names: [...losses.names, ...namesIn(value)] };
}

/** The value without what stands at these paths, and without what does not fit for lack of it. */
export function leaveOut<T>(value: T, paths: readonly YamlPath[], validator: Validator<T>, fallback: T): Mended<T> {
  const losses = { lost: new Set<string>(), names: new Set<string>() };
  const draft = paths.reduce<unknown>((rest, path) => replace(rest, path, undefined, losses), structuredClone(value));
  const mended = mend(draft, validator, fallback);
  return { value: mended.value, lost: [...losses.lost, ...mended.lost], names: [...losses.names, ...mended.names] };
}

interface Losses {
  readonly lost: Set<string>;
  readonly names: Set<string>;
}

/** Later items of a list first, so that what is removed moves no other; each place once. */
function repairAll(value: unknown, errors: readonly ErrorObject[], fallback: unknown, losses: Losses): unknown {
  let draft = value;
  const done: string[] = [];
  for (const error of [...errors].reverse()) {
    const place = `${error.instancePath}/`;
    if (done.some((other) => place.startsWith(other))) continue;
    if (error.keyword !== 'additionalProperties' && error.keyword !== 'required' && error.propertyName === undefined) done.push(place);
    draft = repair(draft, error, fallback, losses);
  }
  return draft;
}

function repair(draft: unknown, error: ErrorObject, fallback: unknown, losses: Losses): unknown {
  const path = pathOf(error);
  if (error.keyword === 'additionalProperties') return rename(draft, path, error, losses);
  if (error.propertyName !== undefined) return replace(draft, [...path, error.propertyName], undefined, losses);
  if (error.keyword === 'required') {
    const key = stringParam(error, 'missingProperty');
    const filling = at(fallback, [...path, key]);
    return filling === undefined ? replace(draft, path, undefined, losses) : set(draft, [...path, key], filling);
  }
  const meant = error.keyword === 'enum' ? nearest(String(error.data), allowedValues(error)) : undefined;
  return meant === undefined ? replace(draft, path, at(fallback, path), losses) : set(draft, path, meant);
}

function rename(draft: unknown, path: YamlPath, error: ErrorObject, losses: Losses): unknown {
  const key = stringParam(error, 'additionalProperty');
  const meant = meantKey(error);
  const value = valueAt(draft, [...path, key]);
  if (meant === undefined || valueAt(draft, [...path, meant]) !== undefined) return replace(draft, [...path, key], undefined, losses);
  return set(set(draft, [...path, key], undefined), [...path, meant], value);
}

function replace(draft: unknown, path: YamlPath, value: unknown, { lost, names }: Losses): unknown {
  lost.add(path.join('.'));
  for (const name of [...path.slice(-1), ...namesIn(valueAt(draft, path))]) if (typeof name === 'string') names.add(name);
  return set(draft, path, value);
}

/** Sets what stands at a path of the draft, or removes it; gives the draft, or what stands in its place. */
function set(draft: unknown, path: YamlPath, value: unknown): unknown {
  const last = path.at(-1);
  if (last === undefined) return value;
  const holder = valueAt(draft, path.slice(0, -1));
  if (Array.isArray(holder)) holder.splice(Number(last), 1, ...(value === undefined ? [] : [value]));
  else if (isObject(holder)) {
    if (value === undefined) Reflect.deleteProperty(holder, last);
    else holder[last] = value;
  }
  return draft;
}

function valueAt(value: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>((node, key) => (Array.isArray(node) ? node[Number(key)] : ownOf(node, String(key))), value);
}

/** As `valueAt`, where `*` stands for any key. */
function at(fallback: unknown, path: YamlPath): unknown {
  const found = path.reduce<unknown>((node, key) => ownOf(node, String(key)) ?? ownOf(node, '*'), fallback);
  return found === undefined ? undefined : structuredClone(found);
}

/** Keys and words of a value: whatever it may have declared. */
function namesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  return isObject(value) ? Object.entries(value).flatMap(([key, inner]) => [key, ...namesIn(inner)]) : [];
}
