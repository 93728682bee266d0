import { defineConfig } from 'vitest/config';

// The tests over the repository as a whole; every package has a configuration of its own.
export default defineConfig({ test: { include: ['test/**/*.test.ts'] } });
