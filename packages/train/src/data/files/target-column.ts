// The target column of a table while it is read: classes, numbers, or both as long as either is possible.
import { isMissing, numberProblem, readNumber } from './number-cell.js';

const maxClasses = 1000;
/** Whole numbers of at most so many different values are taken for classes when nothing is said. */
const maxGuessedClasses = 20;

type Task = 'classification' | 'regression';

/** What is wrong with the column; without a line when it is wrong as a whole. */
export interface TargetProblem {
  line?: number;
  rule: string;
  got: string;
  hint: string;
}

/** What the column is once it is read. */
export type TargetValues =
  | { task: 'classification'; labels: Int32Array; classes: string[] }
  | { task: 'regression'; targets: Float32Array };

export class TargetColumn {
  readonly #task: Task | null;
  /** Texts in the order they were met; given up after the first beyond `maxClasses`. */
  readonly #texts = new Map<string, number>();
  #codes: number[] | null = [];
  #numbers: number[] | null = [];
  #firstText: { line: number; cell: string } | undefined;
  #isWhole = true;
  #rows = 0;

  constructor(task: Task | null) {
    this.#task = task;
    if (task === 'regression') this.#codes = null;
  }

  /** Takes the next cell; answers what is wrong with it, if anything is. */
  add(cell: string, line: number): TargetProblem | undefined {
    if (isMissing(cell)) return { line, ...numberProblem(cell), rule: 'must be a number or the name of a class' };
    const number = readNumber(cell);
    if (number === undefined) {
      if (this.#task === 'regression')
        return { line, ...numberProblem(cell), hint: 'data.options.task: classification' };
      this.#firstText ??= { line, cell };
      this.#numbers = null;
    } else {
      this.#numbers?.push(number);
      this.#isWhole &&= Number.isInteger(number);
    }
    this.#rows++;
    this.#code(cell.trim());
    return undefined;
  }

  #code(text: string): void {
    if (this.#codes === null) return;
    const code = this.#texts.get(text) ?? this.#texts.size;
    this.#texts.set(text, code);
    if (code >= maxClasses) this.#codes = null;
    else this.#codes.push(code);
  }

  /** The whole column; answers what is wrong with it, if anything is. */
  finish(): TargetValues | TargetProblem {
    const classes = this.#classes();
    const task = this.#task ?? this.#guess(classes?.length);
    if (task === 'regression') return { task, targets: Float32Array.from(this.#numbers!) };
    if (classes === undefined) return this.#tooManyClasses();
    if (classes.length < 2) {
      const hint = 'data.options.target with another column, or task: regression';
      return { rule: 'must have at least two classes', got: `${JSON.stringify(classes[0])} in all rows`, hint };
    }
    const indexOf = new Map(classes.map((name, index) => [name, index]));
    const labelOf = [...this.#texts.keys()].map((text) => indexOf.get(this.#className(text))!);
    return { task, labels: Int32Array.from(this.#codes!, (code) => labelOf[code]!), classes };
  }

  /** Names in ascending order, of numbers when all are numbers; undefined when there are too many. */
  #classes(): string[] | undefined {
    if (this.#codes === null) return undefined;
    const names = [...new Set([...this.#texts.keys()].map((text) => this.#className(text)))];
    return this.#numbers === null ? names.sort() : names.sort((a, b) => Number(a) - Number(b));
  }

  /** 1, 1.0 and 01 are one class among numbers, three among texts. */
  #className(text: string): string {
    return this.#numbers === null ? text : String(Number(text));
  }

  #guess(classes: number | undefined): Task {
    if (this.#numbers === null) return 'classification';
    return this.#isWhole && classes !== undefined && classes <= maxGuessedClasses ? 'classification' : 'regression';
  }

  #tooManyClasses(): TargetProblem {
    const text = this.#firstText;
    if (text === undefined) {
      const rule = `must have at most ${maxClasses} classes`;
      return { rule, got: `more in ${this.#rows} rows`, hint: 'data.options.task: regression' };
    }
    const rule = `must be a number, because the column has more than the ${maxClasses} values that classes may have`;
    return {
      line: text.line,
      rule,
      got: numberProblem(text.cell).got,
      hint: 'data.options.target with another column',
    };
  }
}
