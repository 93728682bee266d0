// What one step of the schema is.

/** SQL that takes a file from version − 1 to `version`. Committed ones never change: files in the field have run them. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
}
