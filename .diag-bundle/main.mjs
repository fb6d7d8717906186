#!/usr/bin/env node
import { enableCompileCache } from "node:module";

// cli/main.ts
/** Where the process begins. */
enableCompileCache();
await import("./command-line-BjZ9-gGe.mjs");

export {  };