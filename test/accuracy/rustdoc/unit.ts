import type { Privacy } from "./privacy.ts";

/** One item as rustdoc tells it, in the words of our own entries. */
export interface Unit {
  /** Path of the file that the item's span is in, as rustdoc prints it. */
  readonly file: string;
  /** Kind in our words. `impl item` is an item of a trait's impl, which the trait fixes: it is no API of its own. */
  readonly kind: string;
  /** `Owner::name`, `name`, or `Trait for Type`: what a unit and one of our entries have in common. */
  readonly label: string;
  readonly privacy: Privacy;
  /** The contract in one spelling. */
  readonly shape: string;
  /** The contract with every path cut to its last name. */
  readonly short: string;
  /** Condition that rustdoc says the item stood under. */
  readonly cfg: string;
  /** Value of a constant or a static, text of a message: no contract. */
  readonly value: string;
  /** One-based, both ends included. */
  readonly line: number;
  readonly lastLine: number;
}
