/** What is made ahead is what would be made now, and our own schemas are valid. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { generatedFiles } from '../../../cli/generate/generated-files.ts';
import { BUILTIN_SCHEMA_DATA, KEPT_SCHEMA_DATA } from '../../../language/generated/builtin-schema.ts';
import { SCHEMA_FILE_SCHEMA } from '../../../language/schema/schema-file.ts';

test.each(generatedFiles())('$path is up to date (npm run generate)', ({ path, text }) => {
  expect(readFileSync(path, 'utf8') === text).toBe(true);
});

test.each([
  ['the built-in schema', BUILTIN_SCHEMA_DATA],
  ['the schema of what Relance keeps', KEPT_SCHEMA_DATA],
])('%s is a schema file', (_, data) => {
  const validate = new Ajv({ allowUnionTypes: true, allErrors: true }).compile(SCHEMA_FILE_SCHEMA);
  expect(validate(data) ? [] : validate.errors).toEqual([]);
});
