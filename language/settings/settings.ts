import type { Held } from '../program.ts';
import type { Field } from '../schema/schema.ts';
import type { SettingsPlaces } from './settings-places.ts';

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
    /** File of exchange rates beside relance.yaml. */
    readonly rates?: string;
  };
  /** Optional tables that are on. */
  readonly modules: readonly string[];
  readonly policies: {
    /** Local times `HH:MM`, start included, end excluded, in the contact's zone. */
    readonly quietHours?: { readonly from: string; readonly until: string; readonly then: 'hold' | 'skip' };
    /** At most `messages` in any `perMs`. */
    readonly caps: readonly { readonly messages: number; readonly perMs: number; readonly channel?: string; readonly tagged?: string }[];
    /** What happens to a message above a cap. Default skip. */
    readonly capped: Held<'skip' | 'hold' | 'exit'>;
    /** Percent of contacts that get nothing of any campaign, but of those with a tag in `except`; a decimal string. */
    readonly controlGroup?: { readonly share: string; readonly except: readonly string[] };
    /** What becomes of live runs at a new revision. Default finish. */
    readonly liveRuns: 'finish' | 'move' | 'stop';
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
      readonly rate?: Rate;
      /** What one message costs, in units of the store's currency: a decimal string, which may have more digits than the currency. */
      readonly cost?: string;
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
      readonly rate?: Rate;
      readonly cost?: string;
    };
    /** Absent: the workspace sends none. Fields as those of `sms`. */
    readonly push?: {
      readonly provider: 'http';
      readonly url?: string;
      readonly token?: string;
      readonly giveUpAfterMs: number;
      readonly rate?: Rate;
      readonly cost?: string;
    };
    readonly whatsapp?: {
      readonly provider: 'http';
      readonly url?: string;
      readonly token?: string;
      readonly from: string;
      readonly giveUpAfterMs: number;
      readonly rate?: Rate;
      readonly cost?: string;
    };
  };
  /**
   * HTTP endpoints of `call`: `secret` (`env:NAME`) signs the request; `reply` are the fields of the answer that campaigns may read; a call
   * is tried for so long at most.
   */
  readonly endpoints: Readonly<
    Record<string, { readonly url: string; readonly secret?: string; readonly reply: readonly Field[]; readonly giveUpAfterMs: number }>
  >;
  /** People of the shop, for `notify`: their e-mail addresses. */
  readonly people: Readonly<Record<string, readonly string[]>>;
  /** Pools of coupon codes. */
  readonly pools: readonly string[];
  /** Shops that data comes from. `platform` is one of `PLATFORMS`. */
  readonly connections: Readonly<Record<string, { readonly platform: string; readonly url?: string; readonly secret?: string }>>;
  readonly environments: Readonly<Record<string, { readonly temporal?: string; readonly database?: string }>>;
  /** Severity of lint rules that differs from their own. */
  readonly lint: Readonly<Record<string, LintLevel>>;
  /** Where fixes write into the file; absent where it was not read. */
  readonly places?: SettingsPlaces;
}

/** At most `count` messages per `perMs`. */
export interface Rate {
  readonly count: number;
  readonly perMs: number;
}

/** How grave what a lint rule finds is. */
export type LintLevel = 'off' | 'hint' | 'warning' | 'error';
