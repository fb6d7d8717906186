import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** The suites that take minutes each: `npm run test:slow`. */
export default defineConfig({ ...base, test: { ...base.test, include: ['tests/**/*.slow.test.ts'], exclude: [] } });
