import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CHECK_CODES } from '../../language/check/check-codes.ts';
import { EXPRESSION_CODES } from '../../language/check/expressions/expression-codes.ts';
import { STEP_CODES } from '../../language/check/steps/step-codes.ts';
import { TEST_CODES } from '../../language/check/tests/test-codes.ts';
import { FRONT_MATTER_CODES } from '../../language/messages/front-matter-codes.ts';
import { SCHEMA_CODES } from '../../language/schema/schema-codes.ts';
import { YAML_CODES } from '../../language/yaml/yaml-codes.ts';

const texts = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'));

test.each(Object.entries({ ...CHECK_CODES, ...EXPRESSION_CODES, ...STEP_CODES, ...TEST_CODES, ...FRONT_MATTER_CODES, ...SCHEMA_CODES, ...YAML_CODES }))(
  '%s is shown by an example of what the author sees',
  (code, { severity }) => {
    expect(texts.some((text) => text.includes(`${severity}[${code}]`))).toBe(true);
  },
);
