import { defineConfig } from 'vitest/config';

// The server against real database files, and what of the page needs no browser.
export default defineConfig({ test: { include: ['test/**/*.test.ts'] } });
