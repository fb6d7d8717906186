import { Ajv, type ErrorObject } from 'ajv';

/** Checks a value against a JSON Schema: undefined where it fits, else ajv's errors. */
export interface Validator<T> {
  readonly fits: (value: unknown) => value is T;
  readonly errorsOf: (value: unknown) => readonly ErrorObject[];
}

/** A validator of a JSON Schema. The schema is compiled at its first use, since compiling takes longer than most checks. */
export function createValidator<T>(schema: object): Validator<T> {
  const compile = () => new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true }).compile<T>(schema);
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
