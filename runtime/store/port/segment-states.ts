/** Port of the store: who is in a segment whose rule is watched, as it was found last. */

/** What was found of one contact. `rule`: hash of the rule and of those that it names: another rule has not been looked at yet. */
export interface SegmentState {
  readonly segment: string;
  readonly contact: string;
  readonly rule: string;
  readonly member: boolean;
}

/** Kept for segments that a trigger names (semantics §5). Of a contact without one nobody has looked yet. */
export interface SegmentStates {
  /** Of the contact, by segment. */
  ofContact(contact: string): Promise<readonly SegmentState[]>;
  /** Replaces what was found before. */
  put(state: SegmentState): Promise<void>;
  /** Members of this rule by id: those after `after`, at most `limit`. */
  members(segment: string, rule: string, page: { readonly after?: string; readonly limit: number }): Promise<readonly string[]>;
  /** Forgets what was found of these contacts, whose rows were written without an event. */
  forget(contacts: readonly string[]): Promise<void>;
  /** Forgets all that was found of other segments than these. */
  keepOnly(segments: readonly string[]): Promise<void>;
}
