// The update rules of the optimisers, for one number at a time: old value and gradient in, new value out.

/** An optimiser with its options; what is left out has PyTorch's default, weight decay included (0, for adamw 0.01). */
export type UpdateRule = { learningRate: number; weightDecay?: number } & (
  | { name: 'sgd' }
  | { name: 'momentum' | 'nesterov'; momentum?: number }
  | { name: 'adagrad'; epsilon?: number }
  | { name: 'rmsprop'; decay?: number; epsilon?: number }
  | { name: 'adam' | 'adamw'; beta1?: number; beta2?: number; epsilon?: number }
);

/** What a rule remembers of one number: a velocity or mean gradient, and a sum or mean of squared gradients. Both start at 0. */
export interface UpdateMemory {
  first: number;
  second: number;
}

export interface Update {
  value: number;
  gradient: number;
  /** η, already times the schedule's factor. */
  learningRate: number;
  /** λ of this number; 0 where it has none. */
  weightDecay: number;
  /** 1 for the first update. */
  count: number;
}

/**
 * The new value and memory of one number. λ·w joins the gradient, but for adamw, where it shrinks the weight itself.
 *
 * @see Polyak 1964 (momentum), Sutskever et al. 2013 (nesterov, in PyTorch's form), Duchi, Hazan, Singer 2011 (adagrad),
 * Tieleman, Hinton 2012 (rmsprop), Kingma, Ba 2015, algorithm 1 (adam), Loshchilov, Hutter 2019, algorithm 2 (adamw)
 */
export function updateNumber(rule: UpdateRule, update: Update, memory: UpdateMemory): UpdateMemory & { value: number } {
  const { value: w, learningRate: eta, weightDecay: lambda, count } = update;
  const g = rule.name === 'adamw' ? update.gradient : update.gradient + lambda * w;
  switch (rule.name) {
    case 'sgd':
      return { ...memory, value: w - eta * g };
    case 'momentum':
    case 'nesterov': {
      const mu = rule.momentum ?? 0.9;
      const velocity = mu * memory.first + g;
      const direction = rule.name === 'nesterov' ? g + mu * velocity : velocity;
      return { ...memory, first: velocity, value: w - eta * direction };
    }
    case 'adagrad': {
      const sumOfSquares = memory.second + g * g;
      return {
        ...memory,
        second: sumOfSquares,
        value: w - (eta * g) / (Math.sqrt(sumOfSquares) + (rule.epsilon ?? 1e-10)),
      };
    }
    case 'rmsprop': {
      const decay = rule.decay ?? 0.99;
      const meanSquare = decay * memory.second + (1 - decay) * g * g;
      return { ...memory, second: meanSquare, value: w - (eta * g) / (Math.sqrt(meanSquare) + (rule.epsilon ?? 1e-8)) };
    }
    case 'adam':
    case 'adamw': {
      const { beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 } = rule;
      const first = beta1 * memory.first + (1 - beta1) * g;
      const second = beta2 * memory.second + (1 - beta2) * g * g;
      // Both start at 0; dividing by 1 − βᵗ takes out what that pulls them down.
      const mean = first / (1 - beta1 ** count);
      const meanSquare = second / (1 - beta2 ** count);
      const shrunk = rule.name === 'adamw' ? w - eta * lambda * w : w;
      return { first, second, value: shrunk - (eta * mean) / (Math.sqrt(meanSquare) + epsilon) };
    }
    default:
      return rule satisfies never;
  }
}

/** λ of the weights: adamw decays by default, the others do not. */
export function weightDecayOf(rule: UpdateRule): number {
  return rule.weightDecay ?? (rule.name === 'adamw' ? 0.01 : 0);
}
