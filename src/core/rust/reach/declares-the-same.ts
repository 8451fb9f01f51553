import type { FileChange } from "../../change-set.ts";
import { baseName } from "../../path-parts.ts";
import type { ModuleFacts } from "../facts/module-facts.ts";
import type { SignatureFact } from "../facts/signature-facts.ts";

/** What the contents of files are asked by object id. */
export interface Contents {
  facts(oid: string): ModuleFacts | string;
  signatures(oid: string): readonly SignatureFact[];
  text(oid: string): string | null;
}

/**
 * Whether a change leaves every crate as it is seen from outside: no file comes or goes, and those that change declare
 * and bring in the same as before, and hand out the same. Most commits do, and then one side need not be looked at.
 */
export function declaresTheSame(changes: readonly FileChange[], contents: Contents): boolean {
  return changes.every(({ status, path, oldPath, oldOid, newOid }) => {
    const paths = oldPath === null ? [path] : [path, oldPath];
    if (paths.some((each) => baseName(each) === "Cargo.toml")) return false;
    if (!paths.some((each) => each.endsWith(".rs"))) return true;
    if (status !== "modified" || oldOid === null || newOid === null) return false;
    return sameDeclarations(oldOid, newOid, contents);
  });
}

function sameDeclarations(oldOid: string, newOid: string, contents: Contents): boolean {
  const before = contents.facts(oldOid);
  const after = contents.facts(newOid);
  if (typeof before === "string" || typeof after === "string") return false;
  // What a macro may re-export stands in its definition, which is no part of the facts.
  const texts = [contents.text(oldOid), contents.text(newOid)];
  if (texts.some((text) => text === null || text.includes("macro_rules"))) return false;
  if (written(before) !== written(after)) return false;
  return JSON.stringify(contents.signatures(oldOid)) === JSON.stringify(contents.signatures(newOid));
}

/** Facts as a text; the lines of calls are theirs alone. */
function written({ names, mods, testMods, uses, calls }: ModuleFacts): string {
  const isNoLine = (key: string, value: unknown) => (key === "line" || key === "byName" ? undefined : value);
  return JSON.stringify([names, mods, testMods, uses, calls], isNoLine);
}
