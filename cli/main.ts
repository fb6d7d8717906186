#!/usr/bin/env node
/** Where the process begins. */
import { enableCompileCache } from 'node:module';

// Compiled code is kept between two starts, which halves what a short command takes. It holds for what is loaded from here on.
enableCompileCache();
await import('./command-line.ts');
