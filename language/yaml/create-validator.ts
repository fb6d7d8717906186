import { Ajv, type ErrorObject } from 'ajv';

/** Checks a value against a JSON Schema: undefined where it fits, else ajv's errors. */
export interface Validator<T> {
  readonly fits: (value: unknown) => value is T;
  readonly errorsOf: (value: unknown) => readonly ErrorObject[];
}

/**
 * That a schema is one itself is a matter for tests, and code that runs once need not be optimised: without both, compiling takes a third of the
 * time, which is a good part of what a short command takes.
 */
const OPTIONS = {
  allErrors: true,
  verbose: true,
  allowUnionTypes: true,
  meta: false,
  validateSchema: false,
  code: { optimize: false },
} as const;

/** A validator of a JSON Schema. The schema is compiled at its first use, since compiling takes longer than most checks. */
export function createValidator<T>(schema: object): Validator<T> {
  const compile = () => new Ajv(OPTIONS).compile<T>(schema);
  let compiled: ReturnType<typeof compile> | undefined;
  const validate = () => {
    compiled ??= compile();
    return compiled;
  };
  return {
    fits: (value): value is T => validate()(value),
    errorsOf: (value) => (validate()(value) ? [] : [...(validate().errors ?? [])]),
  };
}
