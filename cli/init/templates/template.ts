/** A campaign to begin with: one file of this folder and one entry in `registry.ts`. */
export interface CampaignTemplate {
  /** The value of `--campaign`. */
  readonly name: string;
  /** In the menu. */
  readonly label: string;
  /** Beside it in the menu. */
  readonly hint: string;
  /** Optional tables that it needs. */
  readonly modules: readonly string[];
  readonly campaignFile: string;
  /** What it does, for the README: the rest of a sentence. */
  readonly about: string;
  /** Its files: the campaign with its tests, and its messages. */
  readonly files: (store: StoreWords) => Readonly<Record<string, string>>;
}

/** What texts say of the store. */
export interface StoreWords {
  readonly name: string;
  readonly currency: string;
}
