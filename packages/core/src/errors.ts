// Every error class of this package and its texts. Grammar: `where: the rule, got VALUE`, then what to do next.

/** Codes a caller may branch on. */
export type CoreErrorCode =
  | 'unknown-activation'
  | 'unknown-parameter'
  | 'invalid-parameter'
  | 'not-learnable'
  | 'form-missing'
  | 'invalid-definition'
  | 'array-type'
  | 'array-length'
  | 'array-overlap'
  | 'channel-layout'
  | 'no-kernels'
  | 'compile-failed'
  | 'wrong-derivative';

/** Base of all errors of `@actlab/core`. */
export class CoreError extends Error {
  override readonly name: string = 'CoreError';
  readonly code: CoreErrorCode;
  constructor(code: CoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** A name that no activation has; `known` lists those there are, `suggestion` is the closest. */
export class UnknownActivationError extends CoreError {
  override readonly name = 'UnknownActivationError';
  readonly known: readonly string[];
  readonly suggestion: string | undefined;
  constructor(got: string, known: readonly string[], suggestion: string | undefined) {
    super('unknown-activation', unknownActivationText(got, known, suggestion));
    this.known = known;
    this.suggestion = suggestion;
  }
}

/** The text of an unknown activation name, with the closest known one. */
function unknownActivationText(got: string, known: readonly string[], suggestion: string | undefined): string {
  const hint = suggestion === undefined ? '' : `. Did you mean ${suggestion}?`;
  return `activation: must be one of ${known.join(', ')}, got ${JSON.stringify(got)}${hint}`;
}

/** A parameter that the activation does not have, that it cannot learn, or a value outside its bounds. */
export class ParameterError extends CoreError {
  override readonly name = 'ParameterError';
  readonly activation: string;
  readonly parameter: string;
  constructor(
    code: Extract<CoreErrorCode, 'unknown-parameter' | 'invalid-parameter' | 'not-learnable'>,
    activation: string,
    parameter: string,
    rule: string,
  ) {
    super(code, `${activation}.${parameter}: ${rule}`);
    this.activation = activation;
    this.parameter = parameter;
  }
}

/** A form that the activation does not have, or does not have for these parameter values. */
export class FormMissingError extends CoreError {
  override readonly name = 'FormMissingError';
  constructor(where: string, rule: string) {
    super('form-missing', `${where}: ${rule}`);
  }
}

/** Arrays that do not fit together: their type, length or overlap, or the channel layout. */
export class ArrayError extends CoreError {
  override readonly name = 'ArrayError';
  constructor(code: Extract<CoreErrorCode, `array-${string}` | 'channel-layout'>, where: string, rule: string) {
    super(code, `${where}: ${rule}`);
  }
}
