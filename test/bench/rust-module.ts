/** What a commit does to a module. */
export type Edit = "none" | "body" | "api" | "both";

/** How large a module is, and what became of it. */
export interface ModuleShape {
  readonly bytes: number;
  readonly edit: Edit;
}

const WORDS = ["state", "entry", "limit", "cursor", "buffer", "policy", "window", "token", "route", "layer"];

/**
 * A Rust module of about the bytes wanted, made of what real ones are made of: types, functions with long bodies,
 * comments, tests at the end.
 */
export function rustModule(seed: number, { bytes, edit }: ModuleShape): string {
  const parts = [`//! Module ${seed}.\n\nuse std::collections::HashMap;\nuse std::sync::Arc;\n`];
  let length = 0;
  for (let at = 0; length < bytes; at += 1) {
    const part = at % 4 === 0 ? typeOf(seed, at) : functionOf(seed, at, edit);
    parts.push(part);
    length += part.length;
  }
  parts.push(`#[cfg(test)]\nmod tests {\n    use super::*;\n\n    #[test]\n    fn works() {}\n}\n`);
  return parts.join("\n");
}

function word(number: number): string {
  return WORDS[number % WORDS.length] ?? "word";
}

function typeOf(seed: number, at: number): string {
  const name = `${word(seed + at).replace(/^./, (first) => first.toUpperCase())}${at}`;
  const fields = Array.from(
    { length: 3 + (at % 5) },
    (_, field) =>
      `    /// How much of ${word(field)} there is.\n    pub ${word(field)}_${field}: Option<Arc<HashMap<String, u${8 << (field % 4)}>>>,\n`,
  );
  return `/// Keeps the ${word(at)} of ${word(seed)}.\n#[derive(Debug, Clone, Default)]\npub struct ${name} {\n${fields.join("")}}\n`;
}

function functionOf(seed: number, at: number, edit: Edit): string {
  const isEdited = at % 40 === 5;
  const inner = isEdited && (edit === "body" || edit === "both") ? "saturating_add" : "wrapping_add";
  const output = isEdited && (edit === "api" || edit === "both") ? "Option<u64>" : "u64";
  const visibility = at % 3 === 0 ? "pub" : at % 3 === 1 ? "pub(crate)" : "";
  const lines = Array.from({ length: 6 + ((seed + at) % 30) }, (_, line) =>
    line % 5 === 4
      ? `    // Step ${line}: the ${word(line)} is not known before the ${word(line + 1)} is.\n`
      : `    let ${word(line)}_${line} = ${word(line)}.get(&format!("{}-${line}", key)).copied().unwrap_or(${line}).${inner}(${at});\n`,
  );
  const head = `${visibility} async fn ${word(at)}_${word(seed)}_${at}(key: &str, ${word(0)}: &HashMap<String, u64>) -> ${output}`;
  return `/// Reads the ${word(at)}.\n///\n/// It waits until it is there.\n${head.trim()} {\n${lines.join("")}    todo!()\n}\n`;
}
