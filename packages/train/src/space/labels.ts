// Short texts for swept values: `leakyRelu negativeSlope 0.1 · depth 3`.
import type { Json, JsonObject } from '../records/index.js';
import { isObject } from './paths.js';

const activationPath = 'network.activation';
const activationNamePath = `${activationPath}.name`;
const parameterPrefix = `${activationPath}.params.`;

/**
 * A short name for every path: its last part (the one before where the last is `name`), with more parts in front only
 * where two paths would share it.
 */
export function pathNames(paths: readonly string[]): Map<string, string> {
  const parts = paths.map((path) => {
    const all = path.split('.');
    return all.length > 1 && all.at(-1) === 'name' ? all.slice(0, -1) : all;
  });
  const name = (index: number, length: number) => parts[index]!.slice(-length).join('.');
  return new Map(
    paths.map((path, index) => {
      let length = 1;
      const isShared = () => paths.some((_, other) => other !== index && name(other, length) === name(index, length));
      while (length < parts[index]!.length && isShared()) length++;
      return [path, name(index, length)];
    }),
  );
}

/** The label of an arm from its swept values: activation, its parameters, then the rest in the order of the space. */
export function armLabel(values: JsonObject): string {
  const flat = expandActivation(values);
  const names = pathNames(Object.keys(flat));
  const activation = flat[activationNamePath];
  const head = activation === undefined ? [] : [valueText(activation)];
  const rest: string[] = [];
  for (const [path, value] of Object.entries(flat)) {
    if (path === activationNamePath) continue;
    const text = `${names.get(path)} ${valueText(value)}`;
    if (path.startsWith(parameterPrefix)) head.push(text);
    else rest.push(text);
  }
  return [head.join(' '), ...rest].filter((part) => part !== '').join(' · ') || 'base';
}

/** A swept value as text: `0.1`, `32-16`, `0.25 per channel`, `cosine warmup 2`. */
function valueText(value: Json): string {
  if (isObject(value)) return objectText(value);
  return Array.isArray(value) ? value.map(valueText).join('-') : JSON.stringify(value).replaceAll('"', '');
}

function objectText(value: JsonObject): string {
  const { initial, name, ...others } = value;
  const lead = [initial, name].filter((part) => part !== undefined).map(valueText);
  // A learned parameter: its start is what tells arms apart; `per layer` is the usual case and goes without saying.
  const rest = Object.entries(others).filter(
    ([key, part]) => !(initial !== undefined && key === 'per' && part === 'layer'),
  );
  return [...lead, ...rest.map(([key, part]) => `${key} ${valueText(part)}`)].join(' ');
}

/** Swept whole activations become their name and parameters, so that both ways of writing an arm get one label. */
function expandActivation(values: JsonObject): JsonObject {
  const { [activationPath]: activation, ...others } = values;
  if (!isObject(activation)) return values;
  const params = isObject(activation['params']) ? Object.entries(activation['params']) : [];
  return {
    ...others,
    ...(activation['name'] === undefined ? {} : { [activationNamePath]: activation['name'] }),
    ...Object.fromEntries(params.map(([name, value]) => [parameterPrefix + name, value])),
  };
}
