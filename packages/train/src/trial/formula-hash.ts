// The identity of a record that a user wrote: equal hashes mean equal formulas, so that an edited one makes other trials.
import type { Activation, Expr } from '@actlab/core';
import { canonicalJson } from '../digest/canonical-json.js';
import { sha256Hex } from '../digest/sha256-hex.js';
import type { Json, JsonObject } from '../records/index.js';

const known = new WeakMap<Activation, string>();

/**
 * SHA-256, hex, over what a trial depends on: the formulas in all their forms, the parameters, and the stated range, which decides
 * what counts as saturated. Not over name, texts and the other statements. How a formula shares its parts does not matter.
 */
export function formulaHash(activation: Activation): string {
  const found = known.get(activation) ?? sha256Hex(canonicalJson(content(activation)));
  known.set(activation, found);
  return found;
}

function content(activation: Activation): Json {
  const { value, derivative, float32 = {}, derivativeFromOutput, paramDerivative = {} } = activation;
  const { params, fromOutputBounds = {}, stated } = activation;
  const hashOf = nodeHasher();
  const hashAll = (formulas: Readonly<Record<string, Expr | undefined>>): JsonObject =>
    Object.fromEntries(
      Object.entries(formulas).flatMap(([name, formula]) => (formula ? [[name, hashOf(formula)]] : [])),
    );
  return {
    ...hashAll({ value, derivative, derivativeFromOutput }),
    float32: hashAll({ ...float32 }),
    paramDerivative: hashAll(paramDerivative),
    fromOutputBounds: mapValues(fromOutputBounds, ({ min, max }) => [numberText(min), numberText(max)]),
    params: mapValues(params, (each) => [each.default, each.min, each.max].map(numberText)),
    range: stated.range.map(numberText),
  };
}

/** Hashes a node through the hashes of its parts: a formula that shares parts is a tree of exponential size when written out. */
function nodeHasher(): (node: Expr) => string {
  const hashes = new Map<Expr, string>();
  const hashOf = (node: Expr): string => {
    const found = hashes.get(node);
    if (found !== undefined) return found;
    const parts = mapValues(node as unknown as Readonly<Record<string, string | number | Expr>>, (part) => {
      if (typeof part === 'object') return hashOf(part);
      return typeof part === 'number' ? numberText(part) : part;
    });
    const hash = sha256Hex(canonicalJson(parts));
    hashes.set(node, hash);
    return hash;
  };
  return hashOf;
}

/** A number as text: JSON knows neither infinities nor the sign of zero, and both change a formula. */
function numberText(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

function mapValues<T>(object: Readonly<Record<string, T | undefined>>, map: (value: T) => Json): JsonObject {
  return Object.fromEntries(
    Object.entries(object).flatMap(([key, value]) => (value === undefined ? [] : [[key, map(value)]])),
  );
}
