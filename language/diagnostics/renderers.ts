import { renderGithub } from './render-github.ts';
import { renderJson } from './render-json.ts';
import { renderSarif } from './render-sarif.ts';
import { renderTerminal } from './render-terminal.ts';
import type { Renderer } from './renderer.ts';

/** All formats that diagnostics can be written in, by the name that `--format` takes. */
export const RENDERERS = {
  terminal: renderTerminal,
  json: renderJson,
  sarif: renderSarif,
  github: renderGithub,
} as const satisfies Readonly<Record<string, Renderer>>;

/** The name of a format. */
export type Format = keyof typeof RENDERERS;

/** Is this the name of a format? */
export function isFormat(name: string): name is Format {
  return Object.hasOwn(RENDERERS, name);
}
