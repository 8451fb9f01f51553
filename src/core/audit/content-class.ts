import type { Container, Item } from "../rust/read/item.ts";
import { type RustFile, readFile } from "../rust/read/read-file.ts";
import { attributeFacts } from "../rust/shape/attributes.ts";
import { declaresFunction } from "./declares-function.ts";

/** What a source is by its text. */
export interface ContentClass {
  readonly class: "module" | "facade" | "type-only" | "test";
  /** Why it cannot be read as Rust, null where it can; such a source counts as a module. */
  readonly problem: string | null;
}

/** What one item makes of its file. */
type Weight = "test" | "passing" | "parent" | "type" | "code";

/**
 * Tells by its text alone whether a source holds code, types, names from elsewhere or tests. One that holds nothing at
 * all is a facade.
 *
 * @param file the source as it is read, where somebody else needs it so; most need not be read to the end for this.
 */
export function contentClass(text: string, file: RustFile | null = null): ContentClass {
  const isKnown = file !== null && file.damage === null;
  if (!isKnown && declaresFunction(text)) return { class: "module", problem: null };
  const { content, damage } = file ?? readFile(text);
  if (damage !== null) return { class: "module", problem: damage.reason };
  return { class: classOf(weights(content)), problem: null };
}

function classOf(found: ReadonlySet<Weight>): ContentClass["class"] {
  if (found.has("code")) return "module";
  // Where other files hang on it, there is more to tell of a module than its types.
  if (found.has("type")) return found.has("parent") ? "module" : "type-only";
  return found.size === 1 && found.has("test") ? "test" : "facade";
}

/** Whatever else there is, code decides: what follows some is not looked at. */
function weights({ attributes, items }: Container): ReadonlySet<Weight> {
  if (isLeftOut(attributes)) return new Set(["test"]);
  const found = new Set<Weight>();
  for (const item of items) {
    for (const weight of weightsOf(item)) found.add(weight);
    if (found.has("code")) break;
  }
  return found;
}

function weightsOf(item: Item): Iterable<Weight> {
  if (isLeftOut(item.attributes)) return ["test"];
  switch (item.kind) {
    case "use":
    case "extern crate":
      return ["passing"];
    case "mod":
      return item.content === null ? ["parent"] : ["passing", ...weights(item.content)];
    case "struct":
    case "union":
    case "enum":
    case "type":
    case "const":
    case "static":
      return ["type"];
    case "trait":
    case "impl":
      return item.items.some(holdsCode) ? ["code"] : ["type"];
    default:
      return ["code"];
  }
}

/** Of what a trait or an impl holds, functions with bodies and what may stand for some. */
function holdsCode(item: Item): boolean {
  if (isLeftOut(item.attributes)) return false;
  if (item.kind === "fn") return item.body !== null;
  return item.kind === "macro call" || item.kind === "unread";
}

/** Test code, and what no build has. */
function isLeftOut(attributes: Container["attributes"]): boolean {
  return attributes.length > 0 && attributeFacts(attributes).cfg === "false";
}
