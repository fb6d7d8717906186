import { describe, expect, it } from 'vitest';
import { check } from '../../../language/check/check.ts';
import { renderTerminal } from '../../../language/diagnostics/render-terminal.ts';
import { generateWorkspace } from './workspace.ts';

describe('a generated workspace', () => {
  it('checks without errors', () => {
    const files = generateWorkspace({ campaigns: 60, seed: 3 });
    const errors = check(files).diagnostics.filter(({ severity }) => severity === 'error');
    expect(renderTerminal(errors.slice(0, 3), files, { colour: false })).toBe('');
  });

  it('has as many files as it is asked for, of about 50 lines', () => {
    const files = [...generateWorkspace({ campaigns: 50, seed: 1 })].filter(([path]) => path.endsWith('.campaign'));
    const lines = files.reduce((sum, [, text]) => sum + text.split('\n').length - 1, 0);
    expect(files).toHaveLength(50);
    expect(lines / files.length).toBeGreaterThan(45);
    expect(lines / files.length).toBeLessThan(55);
  });

  it('is the same for the same seed', () => {
    expect(generateWorkspace({ campaigns: 5, seed: 1 })).toEqual(generateWorkspace({ campaigns: 5, seed: 1 }));
    expect(generateWorkspace({ campaigns: 5, seed: 1 })).not.toEqual(generateWorkspace({ campaigns: 5, seed: 2 }));
  });
});
