/** The versions of the schema `relance`, in order. A version that was released is never edited: a change is a new file. */
import { first } from './0001-first.ts';
import { goalsGoOn } from './0002-goals-go-on.ts';
import { segmentsCalendar } from './0003-segments-calendar.ts';
import { wholeLanguage } from './0004-whole-language.ts';

/** One step from a version of the tables to the next. */
export interface Migration {
  /** Counts from 1 without gaps. */
  readonly version: number;
  readonly name: string;
  /** SQL, run as one simple query in a transaction. */
  readonly statements: string;
}

/** All migrations, oldest first. */
export const migrations: readonly Migration[] = [first, goalsGoOn, segmentsCalendar, wholeLanguage];
