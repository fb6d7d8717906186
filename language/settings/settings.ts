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
      /** How long an `else` waits for the provider's answer, ms. Default 1 h. */
      readonly giveUpAfterMs: number;
    };
    /** Absent: the workspace sends no SMS. */
    readonly sms?: {
      /** `http`: a gateway that takes JSON by POST. `url` is `http(s)://…` or `env:NAME`. Absent url: the built-in catcher of `relance dev`. */
      readonly provider: 'http';
      readonly url?: string;
      /** Bearer token for the gateway: `env:NAME`. */
      readonly token?: string;
      /** Sender: a number or up to 11 letters. */
      readonly from: string;
      readonly giveUpAfterMs: number;
    };
  };
}
