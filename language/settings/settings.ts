/** `relance.yaml`, read and checked, with defaults filled in. */
export interface Settings {
  readonly language: 1;
  readonly store: {
    readonly name: string;
    /** IANA zone. */
    readonly timeZone: string;
    /** ISO 4217 code, and the digits after its decimal point. */
    readonly currency: string;
    readonly minorDigits: number;
    readonly locale: string;
    /** Where links of messages lead. */
    readonly url?: string;
  };
  /** Optional tables that are on. */
  readonly modules: readonly string[];
  readonly policies: {
    /** Local times `HH:MM`, start included, end excluded, in the contact's zone. */
    readonly quietHours?: { readonly from: string; readonly until: string; readonly then: 'hold' | 'skip' };
    /** At most `messages` in any `perMs`. */
    readonly caps: readonly { readonly messages: number; readonly perMs: number; readonly channel?: string; readonly tagged?: string }[];
    /** An event older than this when received enters nothing. ms, default 7 days. */
    readonly maxEventAgeMs: number;
  };
  readonly channels: {
    readonly email: {
      /** `smtp`: `url` is `smtp://…` or `env:NAME`. Absent url: the built-in catcher of `relance dev`. */
      readonly provider: 'smtp';
      readonly url?: string;
      readonly from: string;
    };
  };
}
