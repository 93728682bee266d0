// How a function of another library is written here, as data.

interface Translation {
  /** Values of our parameters that reproduce the other library's defaults; all that it has a default for. */
  readonly params?: { readonly [ours: string]: number };
  /** Their parameter names and what each is called here. */
  readonly parameters?: { readonly [theirs: string]: string };
  /** How a table shows the call, where name and parameters would hide which function it is. */
  readonly call?: string;
  /** Where their derivative at a kink differs from ours. */
  readonly kinks?: string;
  /** What else differs: shapes, accuracy, special values, a choice that the default hides. */
  readonly note?: string;
}

/** A function of another library that is one of our activations. */
export interface ActivationPreset extends Translation {
  readonly activation: string;
}

/** A function of another library that is one of our operations on rows. */
export interface OperationPreset extends Translation {
  readonly operation: string;
}

export type Preset = ActivationPreset | OperationPreset;

/** The functions of one library under the names they have there; `name(option=value)` where an option chooses the function. */
export interface Presets {
  readonly [theirs: string]: Preset;
}
