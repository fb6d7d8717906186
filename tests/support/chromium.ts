/** Finds a browser for tests that look at the page. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];
const PLACES = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

/** Said by tests that are skipped. */
export const NO_CHROMIUM =
  'No Chromium was found: install one (e.g. `apt-get install chromium`) or name it in CHROMIUM_PATH to run the tests of the page.';

/** Path of a Chromium: `CHROMIUM_PATH` if set, else one on PATH, in its usual place, or in Playwright's own cache; undefined if there is none. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') return named;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...PLACES, chromium.executablePath()].find((path) => path !== '' && existsSync(path));
}

/** Starts the Chromium at `path`, without a window. As root (containers) it can only run without its own sandbox. */
export function openChromium(path: string): Promise<Browser> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-dev-shm-usage'] : [];
  return chromium.launch({ executablePath: path, args });
}
