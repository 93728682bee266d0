// Every rejected argument: class, code and message.
import { describe, expect, it } from 'vitest';
import {
  ArrayError,
  activationByName,
  activationList,
  backward,
  backwardFromOutput,
  CoreError,
  defineActivation,
  evaluate,
  type F,
  FormMissingError,
  formula,
  forward,
  gain,
  hardtanh,
  leakyRelu,
  ParameterError,
  paramGradient,
  prelu,
  relu,
  rrelu,
  sigmoid,
  UnknownActivationError,
} from '../../dist/index.js';

const names = activationList.map(({ name }) => name).join(', ');
const three = new Float32Array(3);
const two = new Float32Array(2);
const doubles = new Float64Array(3);
const channels = (values: number[], inner: number) => ({ alpha: { values: Float32Array.from(values), inner } });
const bare = defineActivation({ ...relu, name: 'bare', derivativeFromOutput: undefined as never });

/** What a caller without types could pass. */
const any = (value: unknown): never => value as never;

const rejected: [what: string, call: () => unknown, type: typeof CoreError, code: string, message: string][] = [
  [
    'an unknown name',
    () => activationByName('rellu'),
    UnknownActivationError as never,
    'unknown-activation',
    `activation: must be one of ${names}, got "rellu". Did you mean relu?`,
  ],
  [
    'a name like no other',
    () => activationByName('banana'),
    UnknownActivationError as never,
    'unknown-activation',
    `activation: must be one of ${names}, got "banana"`,
  ],
  [
    'bounds in the wrong order',
    () => forward(hardtanh, three, { minVal: 2 }),
    ParameterError as never,
    'invalid-parameter',
    'hardtanh.minVal: must not exceed maxVal, 1, got 2',
  ],
  [
    'bounds in the wrong order in one channel',
    () => forward(rrelu, three, { lower: { values: Float32Array.of(0, 0.25, 0.5), inner: 1 }, upper: 0.4 }),
    ParameterError as never,
    'invalid-parameter',
    'rrelu.lower: must not exceed upper, 0.4, got 0.5',
  ],
  [
    'a parameter of another record',
    () => forward(leakyRelu, three, any({ alpha: 1 })),
    ParameterError as never,
    'unknown-parameter',
    'leakyRelu.alpha: must be a parameter of leakyRelu: negativeSlope',
  ],
  [
    'a parameter where there is none',
    () => forward(sigmoid, three, any({ beta: 1 })),
    ParameterError as never,
    'unknown-parameter',
    'sigmoid.beta: sigmoid has no parameters',
  ],
  [
    'a parameter that is no number',
    () => evaluate(leakyRelu, 1, { negativeSlope: Number.NaN }),
    ParameterError as never,
    'invalid-parameter',
    'leakyRelu.negativeSlope: must be a finite number, got NaN',
  ],
  [
    'a parameter out of bounds',
    () => forward(leakyRelu, three, { negativeSlope: 1e39 }),
    ParameterError as never,
    'invalid-parameter',
    'leakyRelu.negativeSlope: must lie in [-3.4028234663852886e+38, 3.4028234663852886e+38], got 1e+39',
  ],
  [
    'a channel value that is no number',
    () => forward(prelu, three, channels([0, 1, Number.POSITIVE_INFINITY], 1)),
    ParameterError as never,
    'invalid-parameter',
    'prelu.alpha: must be a finite number, got Infinity',
  ],
  [
    'channel values where one number is wanted',
    () => gain(prelu, channels([0, 1], 1)),
    ParameterError as never,
    'invalid-parameter',
    'prelu.alpha: must be one number here, got one per channel',
  ],
  [
    'channels that do not divide the array',
    () => forward(prelu, three, channels([0, 1], 1)),
    ArrayError as never,
    'channel-layout',
    'prelu.alpha: the length of x must be a multiple of count · inner = 2 · 1, got 3',
  ],
  [
    'channels that divide the array only without their inner size',
    () => forward(prelu, new Float32Array(6), channels([0, 1, 2], 4)),
    ArrayError as never,
    'channel-layout',
    'prelu.alpha: the length of x must be a multiple of count · inner = 3 · 4, got 6',
  ],
  [
    'channels of inner size 0',
    () => paramGradient(prelu, 'alpha', three, three, undefined, { count: 1, inner: 0 }),
    ArrayError as never,
    'channel-layout',
    'paramGradient: channels need whole count and inner ≥ 1, got 1 and 0',
  ],
  [
    'channels unlike those of the parameter',
    () => paramGradient(prelu, 'alpha', three, three, channels([0, 1, 2], 1), { count: 1, inner: 3 }),
    ArrayError as never,
    'channel-layout',
    'paramGradient: channels must be the layout of the per-channel parameters, 3 · 1, got 1 · 3',
  ],
  [
    'learning what has no parameter derivative',
    () => paramGradient(fixedSlope(), 'slope', three, three),
    ParameterError as never,
    'not-learnable',
    'fixedSlope.slope: must be a plain number, because it cannot be learned (learnable in fixedSlope: none)',
  ],
  [
    'the gradient of an unknown parameter',
    () => paramGradient(prelu, any('beta'), three, three),
    ParameterError as never,
    'unknown-parameter',
    'prelu.beta: must be a parameter of prelu: alpha',
  ],
  [
    'a form that the record does not have',
    () => backwardFromOutput(bare, three, three),
    FormMissingError as never,
    'form-missing',
    'backwardFromOutput(bare): the record has no form from the output; use backward',
  ],
  [
    'an output that does not tell its input',
    () => backwardFromOutput(leakyRelu, three, three, { negativeSlope: -0.1 }),
    FormMissingError as never,
    'form-missing',
    'backwardFromOutput(leakyRelu): the output tells the input only for negativeSlope in [0, 3.4028234663852886e+38], got -0.1; use backward',
  ],
  [
    'one channel whose output does not tell its input',
    () => backwardFromOutput(prelu, three, three, channels([0, 1, -2], 1)),
    FormMissingError as never,
    'form-missing',
    'backwardFromOutput(prelu): the output tells the input only for alpha in [0, 3.4028234663852886e+38], got -2; use backward',
  ],
  [
    'an ordinary array',
    () => forward(relu, any([1, 2])),
    ArrayError as never,
    'array-type',
    'forward: x must be a Float32Array or a Float64Array, got an Array',
  ],
  [
    'integers',
    () => forward(relu, any(new Int32Array(2))),
    ArrayError as never,
    'array-type',
    'forward: x must be a Float32Array or a Float64Array, got Int32Array',
  ],
  [
    'nothing',
    () => forward(relu, any(undefined)),
    ArrayError as never,
    'array-type',
    'forward: x must be a Float32Array or a Float64Array, got undefined',
  ],
  [
    'an output of another type',
    () => forward<never, F>(relu, three, undefined, doubles),
    ArrayError as never,
    'array-type',
    'forward: out must be a Float32Array as x is, got a Float64Array',
  ],
  [
    'a gradient of another type',
    () => backward<never, F>(relu, doubles, three),
    ArrayError as never,
    'array-type',
    'backward: g must be a Float32Array as x is, got a Float64Array',
  ],
  [
    'an output of another length',
    () => forward(relu, three, undefined, two),
    ArrayError as never,
    'array-length',
    'forward: out must have the length of x, 3, got 2',
  ],
  [
    'a gradient of another length',
    () => paramGradient(prelu, 'alpha', two, three),
    ArrayError as never,
    'array-length',
    'paramGradient: g must have the length of x, 3, got 2',
  ],
  [
    'a name that is no identifier',
    () => defineActivation({ ...relu, name: 'my relu' }),
    CoreError,
    'invalid-definition',
    'defineActivation: names must be camelCase identifiers, got "my relu"',
  ],
  [
    'a default outside its bounds',
    () => fixedSlope(2),
    CoreError,
    'invalid-definition',
    'fixedSlope.slope: the default must lie in [0, 1], got 2',
  ],
];

function fixedSlope(slope = 0.5) {
  return defineActivation({
    ...relu,
    name: 'fixedSlope',
    params: { slope: { default: slope, min: 0, max: 1, doc: '' } },
    derivativeFromOutput: undefined as never,
    value: ({ slope }) => formula.whenPositive(formula.x, formula.x, formula.multiply(slope, formula.x)),
    derivative: ({ slope }) => formula.whenPositive(formula.x, 1, slope),
  });
}

describe('a call is refused for', () => {
  it.each(rejected)('%s', (_, call, type, code, message) => {
    let thrown: unknown;
    try {
      call();
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(type);
    expect(thrown).toBeInstanceOf(CoreError);
    expect(thrown).toMatchObject({ code, message });
  });
});
