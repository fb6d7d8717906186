import type { MessageKind } from '../messages.ts';
import type { Random } from '../random.ts';

/** What a recipe draws from. */
export interface Kitchen {
  readonly random: Random;
  /** A suffix for the names that the recipe declares, different in each file: `17`. */
  readonly suffix: string;
  /** The name of a message of this kind. */
  readonly message: (kind: MessageKind) => string;
}

/** Writes one file: a campaign with what belongs to it (coupons, segments, tests), about 40 lines. A new one is a new file and an entry in `recipes.ts`. */
export interface Recipe {
  /** Begins the names of its files: `cart`. */
  readonly name: string;
  readonly write: (kitchen: Kitchen) => string;
}
