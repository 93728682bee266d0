// Removes from dist what has no source any more: tsc leaves it there, and it would be packed.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('..', import.meta.url));
const extension = /\.(js|d\.ts)(\.map)?$/;
const emitted = readdirSync(`${home}dist`, { recursive: true }).filter((path) => extension.test(path));
for (const path of emitted) {
  if (!existsSync(`${home}src/${path.replace(extension, '.ts')}`)) rmSync(`${home}dist/${path}`);
}
