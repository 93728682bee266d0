// The keys that a schema knows, read from its JSON Schema: for "unknown key" and "did you mean" messages.
import * as z from 'zod/mini';

/** What may stand at a place: the keys it knows, and whether it takes keys that it does not know. */
export interface KeyTree {
  readonly keys: ReadonlyMap<string, KeyTree>;
  /** True where any JSON, or any key, is allowed. */
  readonly isOpen: boolean;
  /** The tree of every value of a mapping with free keys, where it has one. */
  readonly each: KeyTree | undefined;
  /** The tree of every item of a list. */
  readonly items: KeyTree | undefined;
}

/** The tree of a schema; the alternatives of a union are laid over each other. */
export function keyTree(schema: z.ZodMiniType): KeyTree {
  return toTree(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }));
}

/** The tree at `path`; undefined where no key may stand. */
export function treeAt(tree: KeyTree, path: readonly (string | number)[]): KeyTree | undefined {
  let at: KeyTree | undefined = tree;
  for (const part of path) at = typeof part === 'number' ? at?.items : (at?.keys.get(part) ?? at?.each);
  return at;
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

function toTree(schema: JsonSchema | boolean): KeyTree {
  if (typeof schema === 'boolean') return { keys: new Map(), isOpen: schema, each: undefined, items: undefined };
  const branches = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].map(toTree);
  const keys = new Map(branches.flatMap((branch) => [...branch.keys]));
  for (const [key, child] of Object.entries(schema.properties ?? {})) keys.set(key, toTree(child));
  const { additionalProperties, items } = schema;
  const each = typeof additionalProperties === 'object' ? toTree(additionalProperties) : undefined;
  return {
    keys,
    // A reference is the schema of any JSON; a schema that says nothing takes anything.
    isOpen:
      schema.$ref !== undefined ||
      Object.keys(schema).length === 0 ||
      each !== undefined ||
      branches.some((branch) => branch.isOpen),
    each: each ?? branches.find((branch) => branch.each)?.each,
    items:
      typeof items === 'object' && !Array.isArray(items)
        ? toTree(items)
        : branches.find((branch) => branch.items)?.items,
  };
}
