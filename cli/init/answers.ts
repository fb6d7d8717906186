/** What a new workspace needs to know, and what is an answer. */
import { basename } from 'node:path';
import { isLocale } from '../../language/settings/check-store.ts';
import { minorDigitsOf } from '../../language/settings/money.ts';
import { isTimeZone } from '../../language/settings/time-zone.ts';
import { findTemplate, TEMPLATES } from './templates/registry.ts';

/** The answers. */
export interface Answers {
  /** The store's name as customers know it. */
  readonly name: string;
  /** ISO 4217 code. */
  readonly currency: string;
  /** IANA zone. */
  readonly zone: string;
  /** BCP 47 tag. */
  readonly locale: string;
  /** Name of a template: `cart-recovery`. */
  readonly campaign: string;
}

/** A thing to be asked: the option that gives it, the question, and what is wrong with an answer. */
export interface Question {
  readonly key: keyof Answers;
  readonly ask: string;
  /** Undefined if the answer will do, else what is wrong with it. */
  readonly wrong: (answer: string) => string | undefined;
  /** What to give instead, for the failure of an option. */
  readonly help: string;
}

/** All questions, in the order in which they are asked. */
export const QUESTIONS: readonly Question[] = [
  {
    key: 'name',
    ask: 'What is the name of the store?',
    wrong: (answer) => {
      if (answer.trim() === '') return 'A store needs a name.';
      return /[<>"\p{Cc}]/u.test(answer) ? 'The name cannot hold `<`, `>`, `"` or line breaks.' : undefined;
    },
    help: 'Give the name as customers know it, such as `Maison Lune`.',
  },
  {
    key: 'currency',
    ask: 'In which currency does it sell?',
    wrong: (answer) => (minorDigitsOf(answer) === undefined ? `There is no currency \`${answer}\`.` : undefined),
    help: 'Give an ISO 4217 code such as `EUR`.',
  },
  {
    key: 'zone',
    ask: 'In which time zone is it?',
    wrong: (answer) => (isTimeZone(answer) ? undefined : `There is no time zone \`${answer}\`.`),
    help: 'Give an IANA name such as `Europe/Paris`.',
  },
  {
    key: 'locale',
    ask: 'Which language does it speak?',
    wrong: (answer) => (isLocale(answer) ? undefined : `\`${answer}\` is not a language tag.`),
    help: 'Give a BCP 47 tag such as `fr` or `en-GB`.',
  },
  {
    key: 'campaign',
    ask: 'Which campaign shall it begin with?',
    wrong: (answer) => (findTemplate(answer) === undefined ? `There is no campaign \`${answer}\` to begin with.` : undefined),
    help: `Take one of these: ${TEMPLATES.map(({ name }) => `\`${name}\``).join(', ')}.`,
  },
];

/** What is taken where nothing is said: of this machine, and of the folder's name. */
export function defaultAnswers(folder: string): Answers {
  const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
  return {
    name: nameOf(folder),
    currency: 'EUR',
    zone: isTimeZone(timeZone) ? timeZone : 'UTC',
    locale,
    campaign: TEMPLATES[0]?.name ?? '',
  };
}

/** `maison-lune` as `Maison Lune`. */
function nameOf(folder: string): string {
  const words = basename(folder).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join(' ') || 'My Shop';
}
