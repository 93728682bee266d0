import { defineConfig } from 'vitest/config';

// The built server and page in a real Chromium.
export default defineConfig({
  test: { include: ['e2e/**/*.e2e.ts'], testTimeout: 60_000, hookTimeout: 60_000, fileParallelism: false },
});
