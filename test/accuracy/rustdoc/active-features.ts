import { readTomlText, type TomlTable, type TomlValue } from "../../../src/core/rust/cargo/read-toml-text.ts";

/**
 * The features of a manifest that Cargo's arguments turn on, those of optional dependencies included; null where the
 * manifest cannot be read.
 *
 * @see https://doc.rust-lang.org/cargo/reference/features.html
 */
export function activeFeatures(manifest: string, chosen: readonly string[]): ReadonlySet<string> | null {
  const root = readTomlText(manifest);
  if (root === null) return null;
  const features = tableIn(root.get("features"));
  const optional = optionalIn(root);
  if (chosen.includes("--all-features")) return new Set([...features.keys(), ...optional]);
  const active = new Set<string>();
  const open = chosen.includes("--no-default-features") ? [] : ["default"];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (active.has(name)) continue;
    active.add(name);
    const enabled = features.get(name);
    for (const each of Array.isArray(enabled) ? enabled : []) {
      // `dep/feature` turns the dependency on, `dep?/feature` and `dep:name` turn on no feature of this package.
      if (typeof each === "string" && !/^dep:|\?\//.test(each)) open.push(each.split("/")[0] ?? each);
    }
  }
  return active;
}

function optionalIn(table: TomlTable): string[] {
  const own = ["dependencies", "dev-dependencies", "build-dependencies"].flatMap((key) =>
    [...tableIn(table.get(key))].flatMap(([name, value]) => (isOptional(value) ? [name] : [])),
  );
  const targets = [...tableIn(table.get("target")).values()];
  return [...own, ...targets.flatMap((target) => optionalIn(tableIn(target)))];
}

function isOptional(dependency: TomlValue): boolean {
  const optional = tableIn(dependency).get("optional");
  return typeof optional === "object" && "word" in optional && optional.word === "true";
}

function tableIn(value: TomlValue | undefined): TomlTable {
  return value instanceof Map ? value : new Map();
}
