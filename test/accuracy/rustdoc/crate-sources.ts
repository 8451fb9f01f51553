import type { ModuleFacts } from "../../../src/core/rust/facts/module-facts.ts";
import { readFacts } from "../../../src/core/rust/facts/read-facts.ts";
import { readSignatures, type SignatureFact } from "../../../src/core/rust/facts/signature-facts.ts";
import type { Sources } from "../../../src/core/rust/modules/sources.ts";
import { eitherReach, type FileReach } from "../../../src/core/rust/reach/file-reach.ts";
import { SideReach } from "../../../src/core/rust/reach/side-reach.ts";
import type { CrateVersion, VersionPair } from "./version-pair.ts";

/** Facts by what stands for a file's content: most files are the same in all versions of a crate. */
const known = new Map<string, ModuleFacts | string>();

const signed = new Map<string, readonly SignatureFact[]>();

/** The sources and manifests of a version, as the reader of crates asks for them. */
function sourcesOf(version: CrateVersion): Sources {
  const around = version.around();
  return {
    has: (path) => around.has(path),
    paths: () => around.keys(),
    facts: (path) => {
      const id = around.get(path);
      if (id === undefined) return "is not there";
      const facts = known.get(id) ?? readFacts(version.text(path));
      known.set(id, facts);
      return facts;
    },
    signatures: (path) => {
      const id = around.get(path) ?? "";
      const signatures = signed.get(id) ?? readSignatures(version.text(path));
      signed.set(id, signatures);
      return signatures;
    },
    text: (path) => (around.has(path) ? version.text(path) : null),
    *texts(folder) {
      const prefix = folder === "" ? "" : `${folder}/`;
      for (const path of around.keys())
        if (path.startsWith(prefix) && path.endsWith(".rs")) yield version.text(path);
    },
  };
}

/** How far the names of each file of a pair are seen, as with `api.reach` `crate`: what was public counts, and what becomes public. */
export function reachIn({ before, after }: VersionPair): (file: string) => FileReach {
  const left = new SideReach(sourcesOf(before));
  const right = new SideReach(sourcesOf(after));
  return (file) => eitherReach(left.file(file), right.file(file));
}
