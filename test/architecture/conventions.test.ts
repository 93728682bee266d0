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
  it('needs one file and one line of an index for an activation: nothing else names one, but these places', () => {
    expect(activationNames).toContain('leakyRelu');
    const quoted = new RegExp(`['"\`](${activationNames.join('|')})['"\`]`);
    const imported = new RegExp(
      `import \\{[^}]*\\b(${activationNames.join('|')})\\b(?! as)[^}]*\\} from '[^']*(core|activations)`,
    );
    const own = /^packages\/core\/src\/activations\/(precise\/)?[a-z0-9-]+\.ts$|\.generated\.ts$/;
    // The language has operations of the same names, presets and experiments are about particular functions.
    const allowed = /^packages\/core\/src\/formula\/|\/presets\/|\/experiments\//;
    const named = [...texts]
      .filter(([path]) => !own.test(path) && !allowed.test(path))
      .filter(([, text]) => quoted.test(withoutComments(text)) || imported.test(withoutComments(text)))
      .map(([path]) => path);
    expect(named).toEqual([
      // What is to be reached with particular functions, and their precise forms.
      'packages/bench/src/suites/activation-goals.ts',
      'packages/bench/src/suites/arena.ts',
      // The default of a trial.
      'packages/train/src/records/trial-spec.ts',
    ]);
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
