// What the compiler must refuse. Type-checked, never run.
import {
  type Activation,
  backward,
  evaluate,
  forward,
  leakyRelu,
  paramGradient,
  prelu,
  relu,
  sigmoid,
} from '../../dist/index.js';

const singles = new Float32Array(1);
const doubles = new Float64Array(1);

const name: 'leakyRelu' = leakyRelu.name;
const any: Activation = relu;
const some: Activation[] = [relu, leakyRelu, prelu];
const single: Float32Array = forward(relu, singles);
const double: Float64Array = backward(prelu, doubles, doubles, { alpha: 0.1 });
forward(any, singles, { whatever: 1 });
forward(prelu, singles, { alpha: { values: doubles, inner: 1 } });

// @ts-expect-error two types of array in one call
forward(relu, singles, undefined, doubles);
// @ts-expect-error two types of array in one call
backward(relu, doubles, singles);
// @ts-expect-error the result has the type of x
const mixed: Float64Array = forward(relu, singles);
// @ts-expect-error a parameter of another activation
forward(leakyRelu, singles, { alpha: 0.1 });
// @ts-expect-error sigmoid has no parameters
forward(sigmoid, singles, { beta: 1 });
// @ts-expect-error a parameter is a number
evaluate(leakyRelu, 1, { negativeSlope: '0.1' });
// @ts-expect-error not a parameter
paramGradient(prelu, 'beta', singles, singles);
// @ts-expect-error an ordinary array
forward(relu, [1, 2, 3]);
// @ts-expect-error a record is immutable
relu.title = 'other';

export { double, mixed, name, single, some };
