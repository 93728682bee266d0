// JSON that keeps the numbers JSON has no word for: NaN and ±∞ become the texts "NaN", "Infinity" and "-Infinity".

const words: Record<string, number> = { NaN: NaN, Infinity: Infinity, '-Infinity': -Infinity };
const anyWord = /"(?:NaN|-?Infinity)"/;

/** The value as JSON text. */
export function toJsonText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'number' && !Number.isFinite(part) ? String(part) : part,
  );
}

/** The value back. Only for records whose own texts can never be one of the three words. */
export function fromJsonText(text: string): unknown {
  if (!anyWord.test(text)) return JSON.parse(text);
  return JSON.parse(text, (_, part: unknown) =>
    typeof part === 'string' && Object.hasOwn(words, part) ? words[part] : part,
  );
}
