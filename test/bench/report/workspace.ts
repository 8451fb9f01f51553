import { posix } from "node:path";
import type { TempRepo } from "../../support/temp-repo.ts";
import { rustModule } from "../rust-module.ts";
import { specText } from "./prose.ts";

/** Bytes of the sources of codex-rs, every twentieth of them: 16 kB on average, half of them below 7. */
const SOURCE_BYTES = [
  198, 716, 1_169, 1_686, 2_263, 2_907, 3_751, 4_447, 5_345, 6_436, 7_802, 9_212, 10_701, 13_405, 16_119,
  19_625, 24_415, 32_330, 45_652, 94_795,
] as const;

/** Bytes of the specs that the same repository once had, every tenth of them. */
const SPEC_BYTES = [1_038, 1_229, 1_617, 1_929, 2_145, 2_306, 2_526, 2_922, 3_214, 4_019] as const;

const CRATES = 90;

const FOLDERS = ["", "", "tools/", "tools/handlers/", "session/", "config/", "state/"] as const;

/** Of three sources two have a spec. */
const hasSpec = (at: number) => at % 3 !== 0;

/** Commits a workspace of many sources of real sizes, and then three months in which some of them change. */
export function fillWorkspace(repo: TempRepo, count: number): void {
  const paths = sourcePaths(count);
  // Git would pack the objects while the report is timed.
  repo.git("config", "gc.autoDetach", "false");
  for (const crate of new Set(paths.map((path) => path.split("/", 1)[0] ?? "")))
    repo.write(`${crate}/Cargo.toml`, `[package]\nname = "${crate}"\n`);
  for (const [at, path] of paths.entries()) {
    const text = rustModule(at, { bytes: sourceBytes(at), edit: "none" });
    repo.write(path, text);
    if (hasSpec(at)) repo.write(`${path}.spec.md`, specOf(at, paths, text));
  }
  commitOn(repo, "2026-08-20", "a workspace");
  for (const [month, day] of ["2026-09-10", "2026-10-10", "2026-11-10"].entries()) {
    for (let at = month; at < count; at += 40) {
      const path = paths[at] ?? "";
      const text = `${rustModule(at, { bytes: sourceBytes(at), edit: "both" })}\npub fn added_${month}() {}\n`;
      repo.write(path, text);
      if (hasSpec(at) && at % 2 === 0) repo.write(`${path}.spec.md`, specOf(at + count, paths, text));
    }
    commitOn(repo, day, `change of month ${month + 1}`);
  }
}

/** Few crates hold most of the sources, as everywhere. */
function sourcePaths(count: number): readonly string[] {
  const weights = Array.from({ length: CRATES }, (_, crate) => 1 / (crate + 1));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const paths = weights.flatMap((weight, crate) =>
    Array.from({ length: Math.ceil((count * weight) / all) }, (_, at) => {
      const folder = FOLDERS[at % FOLDERS.length] ?? "";
      return `crate-${crate}/src/${at === 0 ? "lib" : `${folder}module_${at}`}.rs`;
    }),
  );
  return paths.slice(0, count);
}

/** Spread over the sizes so that each crate has all of them. */
const sourceBytes = (at: number) => SOURCE_BYTES[(at * 7) % SOURCE_BYTES.length] ?? 0;

function specOf(at: number, paths: readonly string[], source: string): string {
  const names = [...source.matchAll(/(?:fn|struct) (\w+)/g)].map(([, name = ""]) => name);
  const path = paths[at % paths.length] ?? "";
  const related = [at + 1, at + 3, at - 1]
    .map((other) => paths[other % paths.length])
    .filter((other) => other !== undefined)
    .map((other) => posix.relative(posix.dirname(path), `${other}.spec.md`));
  return specText(at, { bytes: SPEC_BYTES[(at * 3) % SPEC_BYTES.length] ?? 0, names, related });
}

function commitOn(repo: TempRepo, day: string, message: string): void {
  repo.git("add", "--all");
  const env = { GIT_COMMITTER_DATE: `${day}T12:00:00+0000`, GIT_AUTHOR_DATE: `${day}T12:00:00+0000` };
  const { status, stderr } = repo.tryGit(["commit", "--quiet", "--no-verify", "--message", message], { env });
  if (status !== 0) throw new Error(stderr);
}
