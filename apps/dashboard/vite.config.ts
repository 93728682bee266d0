import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Writes a `.gz` beside every text file, which the server sends to browsers that take it. */
function gzipFiles(): Plugin {
  return {
    name: 'gzip-files',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      for (const file of Object.keys(bundle)) {
        if (dir === undefined || !/\.(js|css|svg)$/.test(file)) continue;
        const path = join(dir, file);
        writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
      }
    },
  };
}

export default defineConfig({
  root: 'web',
  plugins: [react(), gzipFiles()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // light-dark() and @property as they stand; no transpiled twin of every colour.
    target: ['chrome123', 'firefox128', 'safari18'],
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:6061' } },
});
