// What an initialiser promises: the scale of a layer's first weights. Biases start at 0.

export interface InitialiserDefinition {
  readonly name: string;
  readonly doc: string;
  /** Standard deviation of the weights of a layer with this fan-in and fan-out, before the gain of its activation. */
  standardDeviation(fanIn: number, fanOut: number): number;
}
