import type { MjmlPort } from '../../../compiler/messages/mjml/port.ts';
import type { Files } from '../../../language/check/read-files.ts';

/** A test of a workspace. */
export interface NamedTest {
  readonly campaign: string;
  /** Absent: all tests of the campaign. */
  readonly title?: string;
}

/** What came of tests: `text` is what `relance test` would print, without colours. */
export interface TestsResult {
  readonly passed: boolean;
  readonly text: string;
}

/** What the server cannot bring itself: the clock, the runner of tests, and what is only loaded when it is needed. */
export interface ServerPorts {
  /** Instant of now, ms. */
  readonly now: () => number;
  /** MJML, which loads itself at its first use. */
  readonly mjml: MjmlPort;
  /** Runs tests of the workspace with these texts. */
  readonly runTests: (files: Files, test: NamedTest) => Promise<TestsResult>;
  /** Address of the page about a code, if there is one. */
  readonly pageOf: (code: string) => string | undefined;
  readonly version: string;
}
