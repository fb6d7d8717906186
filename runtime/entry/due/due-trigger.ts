/**
 * Triggers whose instants lie in the future (`cart abandoned after 3d`, `contact.birthday at 10:00`): the due table holds one row for each
 * instant, so nothing scans (semantics §2). A kind of them is one file in this folder and one entry in `registry.ts`.
 */
import type { Trigger } from '../../../language/program.ts';
import type { TriggerEntry } from '../../journey/port.ts';
import type { Surroundings, Workspace } from '../../stages/context.ts';
import type { Due, StoredEvent, Transaction } from '../../store/port.ts';
import type { Row } from '../../values.ts';
import type { Handling } from '../handling.ts';

/** A transaction that holds the contact's lock, at a business instant, ms. */
export interface DuePlace {
  readonly tx: Transaction;
  readonly workspace: Workspace;
  readonly now: number;
  readonly contact: string;
  /** Where rules of segments are read from; absent where the code of campaigns is not loaded. */
  readonly library?: Surroundings['library'];
}

/** What an event has changed: its rows are written. */
export interface RowChange extends DuePlace {
  readonly event: StoredEvent;
  /** False for a late state, since the stored row is newer, and for an event that brings no rows. */
  readonly newest: boolean;
  /** The row that the event is about, as it was; undefined if it is new. */
  readonly before: Row | undefined;
  /** The same row, as it is. */
  after(): Promise<Row | undefined>;
  /** The contact's rows of an entity, as they are. */
  rows(entity: string): Promise<readonly Row[]>;
}

/** The future instants of a kind of trigger. */
export interface DueKind<T extends Trigger> {
  /** Left out: it has none. `entry`: the same trigger in the generated code, where that is loaded. A method, so that the registry can hand out the entry of any kind. */
  due?(trigger: T, entry?: TriggerEntry): DueTrigger;
}

/** A trigger with future instants, of all campaigns that name it. */
export interface DueTrigger {
  /** Its canonical words: `Due.trigger` of its rows. */
  readonly key: string;
  /** Entity of the rows that have such instants. */
  readonly entity: string;
  /** Rows that changed longer ago than this have no instant ahead, ms; absent: any may have one. */
  readonly reach?: number;
  /** An event that it follows whether it brings rows or not. All others are followed where they do. */
  readonly heard?: string;
  /** Its rows are looks, not promises: one that finds nothing leads on to the next, also if that lies in the past. */
  readonly looks?: true;
  /** Brings the contact's rows of the due table in line with an event. */
  follow(change: RowChange): Promise<void>;
  /** The instants of a row, which may have gone: what is to be in the table for it. */
  instantsOf(place: DuePlace, row: Row): Promise<readonly Due[]>;
  /** Does a row of the table that has come still say what its row of the shop says? Not so if it changed while no campaign named the trigger. */
  stands(place: DuePlace, due: Due): Promise<boolean>;
  /** Id of the derived event: the same happening has the same id, whenever it comes. */
  eventId(due: Due): string;
  /** What the table holds next for the same row, once this has come. */
  next(place: DuePlace, due: Due): Promise<readonly Due[]>;
  /** What is done when it has come, in place of a derived event; such a trigger writes its rows of the table itself, and nothing fills them in. */
  come?(handling: Handling, due: Due): Promise<void>;
}
