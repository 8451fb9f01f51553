import { expressionShape } from "./path-shape.ts";
import type { ShapeCursor } from "./shape-cursor.ts";

/** Longer expressions are written as they stand. */
const MAX_ATOMS = 64;

/** No constant of the language is wider. */
const MAX_BITS = 128n;

/** What binds tighter comes later. */
const LEVELS: readonly (readonly string[])[] = [["|"], ["^"], ["&"], ["<<"], ["+", "-"], ["*", "/", "%"]];

/**
 * The whole cursor as a constant: an expression of integer literals by its value, any other as
 * {@link expressionShape} has it.
 */
export function constantShape(cursor: ShapeCursor): string {
  const shape = expressionShape(cursor);
  const atoms = shape.replaceAll("< <", "<<").split(" ");
  if (atoms.length < 3 || atoms.length > MAX_ATOMS || !/^[-(\d]/.test(shape)) return shape;
  const value = new Folder(atoms).value();
  if (value === null) return shape;
  return value < 0n ? `- ${-value}` : `${value}`;
}

/** Works out an expression of integers; null for any other, and for what would not fit. */
class Folder {
  readonly #atoms: readonly string[];
  #at = 0;

  constructor(atoms: readonly string[]) {
    this.#atoms = atoms;
  }

  value(): bigint | null {
    // A shift drops bits without a word, and a division tells whether it did.
    if (this.#atoms.includes("<<") && this.#atoms.some((atom) => atom === "/" || atom === "%")) return null;
    const value = this.#level(0);
    return this.#at === this.#atoms.length ? value : null;
  }

  #level(level: number): bigint | null {
    const operators = LEVELS[level];
    if (operators === undefined) return this.#operand();
    let left = this.#level(level + 1);
    for (
      let word = this.#atoms[this.#at] ?? "";
      operators.includes(word);
      word = this.#atoms[this.#at] ?? ""
    ) {
      this.#at += 1;
      const right = this.#level(level + 1);
      left = left === null || right === null ? null : applied(left, word, right);
      if (left === null) return null;
    }
    return left;
  }

  #operand(): bigint | null {
    const atom = this.#atoms[this.#at] ?? "";
    this.#at += 1;
    if (/^\d+$/.test(atom)) return BigInt(atom);
    if (atom === "-") {
      const value = this.#operand();
      return value === null ? null : -value;
    }
    if (atom !== "(") return null;
    const value = this.#level(0);
    const closed = this.#atoms[this.#at] === ")";
    this.#at += 1;
    return closed ? value : null;
  }
}

function applied(left: bigint, operator: string, right: bigint): bigint | null {
  if (operator === "<<") return right < 0n || right >= MAX_BITS ? null : bounded(left << right);
  if (operator === "/" || operator === "%") {
    if (right === 0n) return null;
    return operator === "/" ? left / right : left % right;
  }
  if (operator === "+") return bounded(left + right);
  if (operator === "-") return bounded(left - right);
  if (operator === "*") return bounded(left * right);
  if (left < 0n || right < 0n) return null;
  if (operator === "&") return left & right;
  return operator === "|" ? left | right : left ^ right;
}

function bounded(value: bigint): bigint | null {
  return value >> MAX_BITS === 0n || value >> MAX_BITS === -1n ? value : null;
}
