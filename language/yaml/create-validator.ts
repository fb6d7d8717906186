import type { ErrorObject } from 'ajv';

/** Checks a value against a JSON Schema: undefined where it fits, else ajv's errors. */
export interface Validator<T> {
  readonly fits: (value: unknown) => value is T;
  readonly errorsOf: (value: unknown) => readonly ErrorObject[];
}

/** A function that ajv has generated from a JSON Schema (`language/generated/validators.ts`); it leaves its errors on itself. */
export interface GeneratedValidate {
  (value: unknown): boolean;
  errors?: readonly ErrorObject[] | null;
}

/** A validator of a JSON Schema, by the function that was generated from it: compiling schemas at each start would take longer than most checks. */
export function createValidator<T>(validate: GeneratedValidate): Validator<T> {
  return {
    fits: (value): value is T => validate(value),
    errorsOf: (value) => (validate(value) ? [] : [...(validate.errors ?? [])]),
  };
}
