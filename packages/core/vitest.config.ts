// Tests run in Node; the golden values and the float32 bits also in a real Chromium; those of the package as it is shipped share
// one tarball, installed once.
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArgs, findChromium } from '../../scripts/chromium.mjs';

const shipped = 'test/integration/package/*.test.ts';
const executablePath = await findChromium();

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'node', include: ['test/**/*.test.ts'], exclude: [shipped], testTimeout: 30_000 } },
      {
        test: {
          name: 'package',
          include: [shipped],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          globalSetup: 'test/integration/package/install-package.ts',
        },
      },
      {
        test: {
          name: 'chromium',
          include: ['test/golden/*.test.ts'],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath, args: chromiumArgs } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
