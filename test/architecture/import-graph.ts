// Reads the import statements of a set of sources and answers questions about the graph they form.
import { posix } from 'node:path';

/** Path from the repository root → source text. */
export type Sources = ReadonlyMap<string, string>;

/** Path → the specifiers it imports or re-exports; `typeOnly` imports vanish at run time. */
export interface ImportedName {
  specifier: string;
  typeOnly: boolean;
}

const statement =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"\n]+)['"]|import\(\s*['"]([^'"\n]+)['"]\s*\)|import\.meta\.resolve\(\s*['"]([^'"\n]+)['"]\s*\)/g;

/** All import specifiers of one source text. */
export function importsOf(text: string): ImportedName[] {
  const withoutComments = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/[^\n]*/g, '$1');
  return [...withoutComments.matchAll(statement)].map((match) => ({
    specifier: (match[2] ?? match[3] ?? match[4]) as string,
    typeOnly: match[1] !== undefined,
  }));
}

/** Resolves a specifier to a source path: relative ones by path, `@actlab/…` through the given exports; else undefined. */
function resolveImport(
  from: string,
  specifier: string,
  sources: Sources,
  entries: ReadonlyMap<string, string>,
): string | undefined {
  if (!specifier.startsWith('.')) return entries.get(specifier);
  const base = posix.join(posix.dirname(from), specifier);
  const candidates = [base, base.replace(/\.js$/, '.ts'), base.replace(/\.js$/, '.tsx'), `${base}.ts`, `${base}.tsx`];
  return candidates.find((path) => sources.has(path));
}

/** Import cycles, type-only edges included, each as the list of files around it. */
export function findCycles(sources: Sources, entries: ReadonlyMap<string, string>): string[][] {
  const cycles: string[][] = [];
  const state = new Map<string, 'open' | 'done'>();
  const trail: string[] = [];
  const visit = (path: string): void => {
    state.set(path, 'open');
    trail.push(path);
    for (const { specifier } of importsOf(sources.get(path) ?? '')) {
      const target = resolveImport(path, specifier, sources, entries);
      if (target === undefined) continue;
      if (state.get(target) === 'open') cycles.push([...trail.slice(trail.indexOf(target)), target]);
      else if (!state.has(target)) visit(target);
    }
    trail.pop();
    state.set(path, 'done');
  };
  for (const path of sources.keys()) if (!state.has(path)) visit(path);
  return cycles;
}

/** Every file reachable at run time from `entry`, with the chain of imports that leads to each foreign specifier. */
export function reachableSpecifiers(
  entry: string,
  sources: Sources,
  entries: ReadonlyMap<string, string>,
): Map<string, string[]> {
  const foreign = new Map<string, string[]>();
  const seen = new Set<string>();
  const visit = (path: string, chain: string[]): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { specifier, typeOnly } of importsOf(sources.get(path) ?? '')) {
      if (typeOnly) continue;
      const target = resolveImport(path, specifier, sources, entries);
      if (target === undefined) foreign.set(specifier, [...chain, path]);
      else visit(target, [...chain, path]);
    }
  };
  visit(entry, []);
  return foreign;
}
