import { defineConfig } from 'vitest/config';

// Real cycles of benchmark.js stand still while other tasks have the processor: the limit is for hanging, not for speed.
export default defineConfig({ test: { include: ['test/**/*.test.ts'], testTimeout: 60_000 } });
