import type { CodeEntry } from '../diagnostics/code-entry.ts';

/** The codes that reading a file can report, each with its fixed summary; spread into the registry of all codes. */
export const SYNTAX_CODES = {
  'unknown-character': { severity: 'error', summary: 'This character has no meaning here.' },
  'unclosed-text': { severity: 'error', summary: 'This text has no closing quote.' },
  'single-quotes': { severity: 'error', summary: 'Texts stand in double quotes.' },
  'unknown-escape': { severity: 'error', summary: 'This escape is not known.' },
  'malformed-number': { severity: 'error', summary: 'This number cannot be read.' },
  'malformed-money': { severity: 'error', summary: 'Money is written with the code of its currency.' },
  'malformed-date': { severity: 'error', summary: 'This date does not exist.' },
  'malformed-time': { severity: 'error', summary: 'This time of day does not exist.' },
  'malformed-duration': { severity: 'error', summary: 'This duration cannot be read.' },
  'duration-with-time-of-day': { severity: 'error', summary: 'An exact duration has no time of day.' },
  'time-of-day-missing': { severity: 'error', summary: 'A day of the calendar needs a time of day.' },
  'foreign-operator': { severity: 'error', summary: 'The language has a word for this operator.' },
  'single-equals': { severity: 'error', summary: 'Values are compared with `==`.' },
  'mixed-and-or': { severity: 'error', summary: '`and` and `or` are mixed without parentheses.' },
  'unclosed-brace': { severity: 'error', summary: 'This brace is never closed.' },
  'unexpected-brace': { severity: 'error', summary: 'This brace closes nothing.' },
  'unexpected-syntax': { severity: 'error', summary: 'Something else belongs here.' },
  'parts-out-of-order': { severity: 'error', summary: 'These parts have an order of their own.' },
  'misspelt-keyword': { severity: 'error', summary: 'This looks like a misspelt word of the language.' },
  'foreign-phrase': { severity: 'error', summary: 'The language says this in other words.' },
  'reserved-word': { severity: 'error', summary: 'A reserved word cannot be a name.' },
  'unknown-declaration': { severity: 'error', summary: 'No declaration begins like this.' },
  'unknown-clause': { severity: 'error', summary: 'No clause begins like this.' },
  'unknown-step': { severity: 'error', summary: 'No step begins like this.' },
  'unknown-coupon-part': { severity: 'error', summary: 'No part of a coupon begins like this.' },
  'unknown-test-line': { severity: 'error', summary: 'No line of a test begins like this.' },
  'steps-need-braces': { severity: 'error', summary: 'More than one step needs braces.' },
  'wait-without-limit': { severity: 'error', summary: 'A wait for an event needs a limit.' },
  'nested-too-deeply': { severity: 'error', summary: 'This is nested too deeply.' },
} as const satisfies Readonly<Record<string, CodeEntry>>;

/** A code of `SYNTAX_CODES`. */
export type SyntaxCode = keyof typeof SYNTAX_CODES;
