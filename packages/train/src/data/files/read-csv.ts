// A table of comma-separated values (RFC 4180) with a header, read row by row: neither its text nor its cells are kept.
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { DataFileError } from '../../errors.js';
import type { DatasetContent } from '../dataset.js';
import { type CsvColumns, chooseColumns } from './csv-columns.js';
import { FloatRows } from './float-rows.js';
import { numberProblem, readNumber } from './number-cell.js';
import { readBytes } from './read-bytes.js';
import { TargetColumn, type TargetProblem } from './target-column.js';

export interface CsvOptions {
  target: string | null;
  task: 'classification' | 'regression' | null;
  features: readonly string[] | null;
  delimiter: string;
}

/** No honest row is longer; it bounds what an unclosed quote swallows. */
const maxRowBytes = 16 * 1024 * 1024;

/**
 * The table: every feature the float32 nearest to its decimal, scaled by column once it is split. Empty lines are skipped,
 * a byte order mark too.
 *
 * @throws DataFileError with file, line and column of the first rule that is broken.
 */
export async function readCsv(file: string, options: CsvOptions): Promise<Omit<DatasetContent, 'name' | 'credit'>> {
  const table = new CsvTable(file, options);
  const parser = parse({
    bom: true,
    delimiter: options.delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: maxRowBytes,
    // All of them: found out from the first line alone, they would be wrong for files of mixed origin.
    record_delimiter: ['\r\n', '\n', '\r'],
    // A row is used up here: nothing is left for the stream to hold.
    on_record: (cells: string[], { lines }) => {
      table.add(cells, lines);
      return null;
    },
  });
  parser.resume();
  try {
    await pipeline(Readable.from(readBytes(file)), parser);
  } catch (error) {
    throw error instanceof CsvError ? table.syntaxError(error) : error;
  }
  return table.finish();
}

class CsvTable {
  readonly #file: string;
  readonly #options: CsvOptions;
  readonly #target: TargetColumn;
  #columns: CsvColumns | undefined;
  #features = new FloatRows(0);
  #line = 0;

  constructor(file: string, options: CsvOptions) {
    this.#file = file;
    this.#options = options;
    this.#target = new TargetColumn(options.task);
  }

  add(cells: readonly string[], line: number): void {
    this.#line = line;
    if (this.#columns === undefined) {
      this.#columns = chooseColumns(this.#file, line, cells, this.#options);
      this.#features = new FloatRows(this.#columns.features.length);
    } else {
      this.#addRow(this.#columns, cells, line);
    }
  }

  #addRow({ names, features, target }: CsvColumns, cells: readonly string[], line: number): void {
    if (cells.length !== names.length) {
      const rule = `must have ${names.length} cells, as the header has`;
      const hint = 'quote cells that hold the delimiter, or set data.options.delimiter';
      throw new DataFileError({ file: this.#file, line, rule, got: String(cells.length), hint });
    }
    for (const [j, position] of features.entries()) {
      const cell = cells[position]!;
      const value = readNumber(cell);
      if (value === undefined) throw this.#error(names[position], { line, ...numberProblem(cell) });
      this.#features.set(j, value);
    }
    const problem = this.#target.add(cells[target]!, line);
    if (problem !== undefined) throw this.#error(names[target], problem);
    this.#features.endRow();
  }

  finish(): Omit<DatasetContent, 'name' | 'credit'> {
    const { rows } = this.#features;
    if (this.#columns === undefined || rows === 0) {
      const got = this.#columns === undefined ? 'an empty file' : 'a header only';
      const hint = 'a line of column names, then one line per row';
      throw new DataFileError({ file: this.#file, rule: 'must have a header and rows', got, hint });
    }
    const { names, features, target } = this.#columns;
    const values = this.#target.finish();
    if ('rule' in values) throw this.#error(names[target], values);
    const outputs = values.task === 'classification' ? values.classes.length : 1;
    const shape = { title: basename(this.#file), rows, features: features.length, outputs };
    return { ...shape, ...values, x: this.#features.values(), scaling: 'columns' };
  }

  #error(column: string | undefined, problem: TargetProblem): DataFileError {
    return new DataFileError({ file: this.#file, ...(column === undefined ? {} : { column }), ...problem });
  }

  /** Of a quote that does not close, the line where its row begins: the rest of the file is swallowed by it. */
  syntaxError(error: CsvError): DataFileError {
    const rule = 'must have quotes around whole cells only, doubled within them';
    const got =
      error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE'
        ? 'a quote that is not closed'
        : 'a stray quote';
    const hint = 'RFC 4180: "a ""quoted"" cell"';
    return new DataFileError({ file: this.#file, line: this.#line + 1, rule, got, hint }, { cause: error });
  }
}
