// Hard swish: Swish with the hard sigmoid for its gate.
import { defineActivation } from '../define-activation.js';
import { add, divide, multiply, select, x } from '../formula/expr.js';

export const hardSwish = defineActivation({
  name: 'hardSwish',
  title: 'Hard swish',
  tex: String.raw`x \min(\max(x + 3, 0), 6) / 6`,
  source: 'Howard et al. 2019, Searching for MobileNetV3, arXiv:1905.02244, §5.2',
  params: {},
  // In pieces, because the product x · 6 would overflow.
  value: select(x, 'lessOrEqual', -3, -0, select(x, 'greaterOrEqual', 3, x, divide(multiply(x, add(x, 3)), 6))),
  derivative: select(x, 'lessOrEqual', -3, 0, select(x, 'greaterOrEqual', 3, 1, divide(add(multiply(2, x), 3), 6))),
  stated: {
    kinks: [-3, 3],
    range: [-0.375, Number.POSITIVE_INFINITY],
    monotone: false,
    zeroCentred: false,
    sparse: true,
    saturates: 'left',
    maxSlope: 1.5,
    ulp: { value: 2, derivative: 2 },
  },
});
