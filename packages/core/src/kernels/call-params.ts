// The parameter values of one call: checked against the record, defaults filled in, per-channel values laid out.
import type { Activation, ChannelValues, Params } from '../activation.js';
import { ArrayError, ParameterError } from '../errors.js';
import { orderRule, parameterValueRule, unknownParameterRule } from '../parameter-rules.js';

/** Element i belongs to channel floor(i / inner) % count. */
export interface ChannelLayout {
  readonly count: number;
  readonly inner: number;
}

/** Every element belongs to channel 0. */
const oneChannel: ChannelLayout = { count: 1, inner: 1 };

/** The values of one call: `values` serves the channel last selected. */
export interface CallParams {
  /** The record's parameters in their order. */
  readonly names: readonly string[];
  readonly values: Float64Array;
  readonly layout: ChannelLayout;
  readonly perChannel: readonly { readonly index: number; readonly values: ChannelValues['values'] }[];
}

interface Defaults {
  readonly names: readonly string[];
  readonly values: Float64Array;
  /** What a call without per-channel values gets: allocated once. */
  readonly call: CallParams;
}

const known = new WeakMap<Activation, Defaults>();

function defaultsOf(activation: Activation): Defaults {
  let defaults = known.get(activation);
  if (defaults === undefined) {
    const names = Object.keys(activation.params);
    const values = Float64Array.from(Object.values(activation.params), (each) => each.default);
    defaults = { names, values, call: { names, values: values.slice(), layout: oneChannel, perChannel: [] } };
    known.set(activation, defaults);
  }
  return defaults;
}

/**
 * The checked parameter values of a call on `length` elements; valid until the next call with this activation.
 *
 * @throws ParameterError for a name or value that the record does not allow, ArrayError for a layout that does not fit.
 */
export function callParams(activation: Activation, params: Params | undefined, length: number): CallParams {
  const { names, values, call } = defaultsOf(activation);
  for (let i = 0; i < values.length; i++) call.values[i] = values[i]!;
  if (params === undefined) return call;
  let perChannel: { index: number; values: ChannelValues['values'] }[] | undefined;
  let layout: ChannelLayout | undefined;
  for (const name in params) {
    const given = params[name];
    if (given === undefined) continue;
    const index = names.indexOf(name);
    if (index < 0) throw new ParameterError('unknown-parameter', activation.name, name, unknownText(activation, name));
    if (typeof given === 'object' && given !== null) {
      layout = commonLayout(activation, name, given, layout, length);
      for (const each of given.values) checkValue(activation, name, each);
      perChannel ??= [];
      perChannel.push({ index, values: given.values });
    } else {
      checkValue(activation, name, given);
      call.values[index] = given;
    }
  }
  const checked =
    perChannel === undefined ? call : { names, values: call.values, layout: layout ?? oneChannel, perChannel };
  if (activation.ordered !== undefined) checkOrder(activation, checked);
  return checked;
}

/**
 * The checked parameter values of a call that takes one number per parameter; valid until the next call.
 *
 * @throws ParameterError
 */
export function scalarParams(activation: Activation, params: Params | undefined): Float64Array {
  const call = callParams(activation, params, 0);
  const channelled = call.perChannel[0];
  if (channelled === undefined) return call.values;
  const name = Object.keys(activation.params)[channelled.index]!;
  throw new ParameterError('invalid-parameter', activation.name, name, 'must be one number here, got one per channel');
}

/** Puts the values of a channel into `call.values`. */
export function selectChannel(call: CallParams, channel: number): void {
  for (const { index, values } of call.perChannel) call.values[index] = values[channel]!;
}

/** Throws unless the layout divides `length` elements into whole channels. */
export function checkLayout(where: string, { count, inner }: ChannelLayout, length: number): void {
  const isWhole = (n: number): boolean => Number.isInteger(n) && n >= 1;
  if (!isWhole(count) || !isWhole(inner)) {
    throw new ArrayError('channel-layout', where, `channels need whole count and inner ≥ 1, got ${count} and ${inner}`);
  }
  if (length % (count * inner) !== 0) {
    throw new ArrayError(
      'channel-layout',
      where,
      `the length of x must be a multiple of count · inner = ${count} · ${inner}, got ${length}`,
    );
  }
}

const unknownText = (activation: Activation, name: string): string =>
  unknownParameterRule(activation, name) ?? 'unknown';

function checkValue(activation: Activation, name: string, value: number): void {
  const rule = parameterValueRule(activation, name, value);
  if (rule === undefined) return;
  throw new ParameterError('invalid-parameter', activation.name, name, `${rule}, got ${String(value)}`);
}

/** Throws unless the ordered parameters are in order, in every channel. */
function checkOrder(activation: Activation, call: CallParams): void {
  const channels = call.perChannel.length === 0 ? 1 : call.layout.count;
  for (let channel = 0; channel < channels; channel++) {
    selectChannel(call, channel);
    const broken = orderRule(activation, (name) => call.values[call.names.indexOf(name)]);
    if (broken === undefined) continue;
    const { parameter, rule, got } = broken;
    throw new ParameterError('invalid-parameter', activation.name, parameter, `${rule}, got ${got}`);
  }
}

function commonLayout(
  activation: Activation,
  name: string,
  given: ChannelValues,
  other: ChannelLayout | undefined,
  length: number,
): ChannelLayout {
  const where = `${activation.name}.${name}`;
  const layout = { count: given.values.length, inner: given.inner };
  checkLayout(where, layout, length);
  if (other !== undefined && (other.count !== layout.count || other.inner !== layout.inner)) {
    throw new ArrayError(
      'channel-layout',
      where,
      `per-channel parameters must share one layout, ${other.count} · ${other.inner}, got ${layout.count} · ${layout.inner}`,
    );
  }
  return layout;
}
