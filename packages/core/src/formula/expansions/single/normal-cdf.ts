// float32 form of Φ: its lower tail by mixed steps, one minus that above 0.
import { abs, type Expr, select, single, subtract, wide } from '../../expr.js';
import { gaussianTail } from '../../gaussian-tail.js';

export function expandNormalCdf(z: Expr): Expr {
  const magnitude = abs(z);
  const tail = gaussianTail(select(magnitude, 'greater', 15, 15, magnitude));
  return wide(select(single(z), 'greater', 0, subtract(1, tail), tail));
}
