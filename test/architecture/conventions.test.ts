import { describe, expect, it } from 'vitest';
import { files, read, sources } from './repository.js';

const texts = sources();
const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/[^\n]*/g, '$1');

/** Names of all activations, read from the files that define them. */
const activationNames = [...texts]
  .filter(([path]) => path.startsWith('packages/core/src/activations/') && !path.endsWith('index.ts'))
  .flatMap(([, text]) => [...text.matchAll(/\bname:\s*'([^']+)'/g)].map((match) => match[1] as string));

describe('conventions', () => {
  it('names an activation only in activations, presets, experiments and ready-made sweeps', () => {
    expect(activationNames).toContain('leakyRelu');
    const allowed =
      /^packages\/core\/src\/(activations|formula)\/|\/presets\/|\/experiments\/|\.generated\.ts$|^packages\/bench\/src\/suites\//;
    const quoted = new RegExp(`['"\`](${activationNames.join('|')})['"\`]`);
    const named = [...texts]
      .filter(([path, text]) => !allowed.test(path) && quoted.test(withoutComments(text)))
      .map(([path, text]) => `${path}: ${quoted.exec(withoutComments(text))?.[0]}`);
    expect(named).toEqual(["packages/train/src/records/trial-spec.ts: 'relu'"]);
  });

  it('uses no exponentiation operator on the path of a trial', () => {
    const path =
      /^packages\/(core\/src\/(activations|kernels|numerics|operations)|train\/src\/(numerics|random|data|network|trial))\//;
    const used = [...texts].filter(([file, text]) => path.test(file) && /\*\*(?!\/)/.test(withoutComments(text)));
    expect(used.map(([file]) => file)).toEqual([]);
  });

  it('keeps every source file under 400 lines, generated ones apart', () => {
    const long = [...texts].filter(([path, text]) => !path.endsWith('.generated.ts') && text.split('\n').length > 400);
    expect(long.map(([path]) => path)).toEqual([]);
  });

  it('has no folder or file named after nothing', () => {
    const empty = /(^|\/)(utils?|helpers?|common|misc|manager|shared)(\.|\/|$)/;
    expect(files().filter((path) => empty.test(path))).toEqual([]);
  });

  it('names no path of one machine and no registry host', () => {
    const foreign = /(^|[^A-Za-z0-9_.])\/(work|root|farm)\/|registry\.npmjs|deb\.debian\.org/;
    const text = files().filter((path) => !/\.(png|gz|db|ico|woff2?)$|^test\/architecture\//.test(path));
    expect(text.filter((path) => foreign.test(read(path)))).toEqual([]);
  });
});
