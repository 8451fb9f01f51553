import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isSourceOrManifest } from "./git-repo.ts";
import { placeCrate } from "./place-crate.ts";
import type { CrateVersion, VersionPair } from "./version-pair.ts";

/** The pairs below a folder: every folder that has `old/Cargo.toml` and `new/Cargo.toml`. */
export function pairsBelow(folder: string): VersionPair[] {
  return readdirSync(folder)
    .sort()
    .filter((name) => ["old", "new"].every((side) => existsSync(join(folder, name, side, "Cargo.toml"))))
    .map((name) => ({
      before: crateIn(join(folder, name, "old"), name),
      after: crateIn(join(folder, name, "new"), name),
    }));
}

function crateIn(folder: string, name: string): CrateVersion {
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => isSourceOrManifest(file) && !file.startsWith("target/"))
    .sort();
  const hashOf = (file: string) =>
    createHash("sha256")
      .update(readFileSync(join(folder, file)))
      .digest("hex");
  const around = new Map(sources.map((file) => [file, hashOf(file)]));
  const files = new Map([...around].filter(([file]) => file.endsWith(".rs")));
  return {
    name,
    key: [folder, hashOf("Cargo.toml"), ...files.values()].join(" "),
    files,
    around: () => around,
    manifest: "Cargo.toml",
    buildScript: "build.rs",
    text: (file) => readFileSync(join(folder, file), "utf8"),
    place: (target) => {
      rmSync(target, { recursive: true, force: true });
      cpSync(folder, target, { recursive: true, filter: (path) => !path.endsWith("/target") });
      return placeCrate(target, "");
    },
  };
}
