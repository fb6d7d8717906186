/**
 * Every word that means something to the language. A reserved word may not name anything (campaigns, labels, entities, …),
 * also where it belongs to a part of the language that this version does not know yet, so that a workspace written today
 * still compiles then. A contextual word is a keyword only where the grammar looks for it.
 */
/** Words that begin declarations. */
export const declarationWords = ['campaign', 'coupon', 'segment', 'cohort', 'test'] as const;

/** Words that begin clauses of a campaign. */
export const clauseWords = [
  'marketing',
  'transactional',
  'tagged',
  'active',
  'priority',
  'once',
  'repeatable',
  'limit',
  'when',
  'backfill',
  'only',
  'unless',
  'goal',
  'measure',
  'holdout',
  'capped',
  'quiet',
  'live',
  'then',
] as const;

/** Words that begin steps, also those of later versions. */
export const stepWords = [
  'email',
  'sms',
  'push',
  'whatsapp',
  'send',
  'give',
  'add',
  'remove',
  'set',
  'call',
  'notify',
  'start',
  'unsubscribe',
  'suppress',
  'wait',
  'if',
  'split',
  'parallel',
  'repeat',
  'stop',
] as const;

/** A word that begins a step. */
export type StepWord = (typeof stepWords)[number];

/** Words that begin lines of a test. */
export const testWords = ['given', 'expect', 'starting', 'received'] as const;

/** Words that join the parts of a clause, step or condition. */
export const joiningWords = [
  'per',
  'at',
  'every',
  'or',
  'and',
  'not',
  'else',
  'where',
  'as',
  'was',
  'with',
  'on',
  'timeout',
  'for',
  'from',
  'to',
  'by',
  'in',
  'until',
  'after',
  'before',
  'counted',
  'within',
  'since',
  'gathered',
  'enters',
  'leaves',
  'changes',
  'rises',
  'falls',
  'restarting',
  'this',
  'no',
  'each',
] as const;

/** Words of conditions. */
export const conditionWords = [
  'is',
  'known',
  'unknown',
  'has',
  'contains',
  'starts',
  'between',
  'today',
  'now',
  'ago',
  'weekday',
  'local',
  'true',
  'false',
] as const;

/** The words that may not name anything, also in `schema.yaml`. */
export const reservedWords = [...declarationWords, ...clauseWords, ...stepWords, ...testWords, ...joiningWords, ...conditionWords] as const;

/** Units that the calendar counts in. */
export const unitWords = ['day', 'days', 'week', 'weeks', 'month', 'months', 'year', 'years'] as const;

/** The days of the week, in their order. */
export const weekdayWords = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const contextualInDeclarations = [
  'off',
  'items',
  'free',
  'shipping',
  'minimum',
  'valid',
  'code',
  'shared',
  'pool',
  'many',
  'uses',
  'manual',
] as const;

const contextualInClauses = [
  'up',
  'most',
  'newest',
  'wins',
  'hour',
  'all',
  'skip',
  'hold',
  'exit',
  'hours',
  'runs',
  'finish',
  'move',
  'started',
  'contacts',
  'above',
  'below',
  'read',
] as const;

const contextualInConditions = ['entry', 'any', 'store', 'contact', 'time', 'order'] as const;

const contextualInSteps = ['outcome', 'preferred', 'evenly', 'times', 'sent'] as const;

const contextualInTests = ['id', 'of', 'run', 'messages', 'nothing', 'held', 'out', 'empty', 'down', 'replies', 'notice'] as const;

/** Words that are keywords in one place and names everywhere else. */
export const contextualWords = [
  ...contextualInDeclarations,
  ...contextualInClauses,
  ...contextualInConditions,
  ...contextualInSteps,
  ...contextualInTests,
  ...unitWords,
  ...weekdayWords,
] as const;

/** A word with a token type of its own. */
export type Word = (typeof reservedWords)[number] | (typeof contextualWords)[number];
