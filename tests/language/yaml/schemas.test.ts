/** The JSON Schemas of the YAML files are ones themselves: where they are used this is taken for granted, since checking it takes a while. */
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { MESSAGE_SCHEMAS } from '../../../language/messages/front-matter.schema.ts';
import { SCHEMA_FILE_SCHEMA, SCHEMA_YAML_SCHEMA } from '../../../language/schema/schema-file.ts';
import { RELANCE_YAML_SCHEMA } from '../../../language/settings/relance-yaml.schema.ts';

const schemas = {
  'relance.yaml': RELANCE_YAML_SCHEMA,
  'schema.yaml': SCHEMA_YAML_SCHEMA,
  'the built-in schema': SCHEMA_FILE_SCHEMA,
  ...MESSAGE_SCHEMAS,
};

test.each(Object.entries(schemas))('that of %s', (_, schema) => {
  expect(() => new Ajv({ allowUnionTypes: true, strict: true }).compile(schema)).not.toThrow();
});
