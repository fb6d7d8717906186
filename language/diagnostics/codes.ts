import { CHECK_CODES } from '../check/check-codes.ts';
import { CLAUSE_CODES } from '../check/clauses/clause-codes.ts';
import { COUPON_CODES } from '../check/coupons/coupon-codes.ts';
import { EXPRESSION_CODES } from '../check/expressions/expression-codes.ts';
import { STEP_CODES } from '../check/steps/step-codes.ts';
import { TEST_CODES } from '../check/tests/test-codes.ts';
import { TRIGGER_CODES } from '../check/triggers/trigger-codes.ts';
import { FRONT_MATTER_CODES } from '../messages/front-matter-codes.ts';
import { SCHEMA_CODES } from '../schema/schema-codes.ts';
import { SETTINGS_CODES } from '../settings/settings-codes.ts';
import { SYNTAX_CODES } from '../syntax/syntax-codes.ts';
import { YAML_CODES } from '../yaml/yaml-codes.ts';

/**
 * The registry of the language's codes: a phase lists its own in a file of its folder, and all of them meet here.
 * The compiler of messages, which the language may not import, has a registry of the same shape of its own
 * (`compiler/messages/message-codes.ts`); codes are unique over both.
 */
export const CODES = {
  ...SYNTAX_CODES,
  ...YAML_CODES,
  ...SCHEMA_CODES,
  ...SETTINGS_CODES,
  ...FRONT_MATTER_CODES,
  ...CHECK_CODES,
  ...CLAUSE_CODES,
  ...COUPON_CODES,
  ...TRIGGER_CODES,
  ...EXPRESSION_CODES,
  ...STEP_CODES,
  ...TEST_CODES,
} as const;

/** A registered code. */
export type Code = keyof typeof CODES;
