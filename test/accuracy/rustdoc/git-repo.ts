import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { placeCrate } from "./place-crate.ts";
import type { CrateVersion } from "./version-pair.ts";

const MAX_OUTPUT = 1e9;

/** A repository that is only read: its objects, never its work tree, its index or its configuration. */
export class GitRepo {
  private readonly path: string;
  private readonly texts = new Map<string, string>();

  constructor(path: string) {
    this.path = path;
  }

  /** Output of a Git command. */
  run(args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
    return execFileSync("git", ["-C", this.path, ...args], {
      encoding: "utf8",
      maxBuffer: MAX_OUTPUT,
      env: { ...process.env, ...env },
    });
  }

  /** The commits that touch `path`, newest first, each with its first parent; merges and roots are left out. */
  commits(selection: readonly string[], path: string): { readonly oid: string; readonly parent: string }[] {
    const lines = this.run(["log", "--no-merges", "--format=%H %P", ...selection, "--", path]).split("\n");
    return lines.flatMap((line) => {
      const [oid, parent] = line.split(" ");
      return oid === undefined || parent === undefined || parent === "" ? [] : [{ oid, parent }];
    });
  }

  /** Blob ids of the Rust sources and manifests of a commit, by path. */
  sources(commit: string): Map<string, string> {
    const lines = this.run(["ls-tree", "-r", "-z", commit]).split("\0");
    const entries = lines.flatMap((line): [string, string][] => {
      const [head, path] = line.split("\t");
      return head === undefined || path === undefined || !isSourceOrManifest(path)
        ? []
        : [[path, head.split(" ")[2] ?? ""]];
    });
    return new Map(entries);
  }

  /** Text of a blob. */
  text(blob: string): string {
    const known = this.texts.get(blob) ?? this.run(["cat-file", "blob", blob]);
    this.texts.set(blob, known);
    return known;
  }

  /** Id of what a commit has at a path; empty where it has nothing. */
  idOf(commit: string, path: string): string {
    const asked = spawnSync("git", ["-C", this.path, "rev-parse", "-q", "--verify", `${commit}:${path}`], {
      encoding: "utf8",
    });
    return asked.stdout.trim();
  }

  /** Writes a commit's files into a folder, through an index of its own. What the store lacks is left out. */
  checkout(commit: string, folder: string): void {
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });
    const env = { GIT_INDEX_FILE: join(resolve(folder, ".."), "index"), GIT_WORK_TREE: resolve(folder) };
    this.run(["read-tree", commit], env);
    spawnSync("git", ["-C", this.path, "checkout-index", "-a", "-f", "-q"], {
      env: { ...process.env, ...env },
      stdio: "ignore",
    });
  }
}

/** Whether a file tells of a crate's items, or of where they are. */
export function isSourceOrManifest(path: string): boolean {
  return path.endsWith(".rs") || path === "Cargo.toml" || path.endsWith("/Cargo.toml");
}

/** A crate as a commit has it. `subdir` is empty for the repository's root. */
export function crateAt(repo: GitRepo, commit: string, subdir: string): CrateVersion {
  const inside = (path: string) => (subdir === "" ? path : `${subdir}/${path}`);
  const ids = [inside("src"), inside("Cargo.toml"), inside("build.rs"), "Cargo.toml"].map((path) =>
    repo.idOf(commit, path),
  );
  const around = repo.sources(commit);
  const own = [...around].filter(([path]) => path.startsWith(inside("src/")) && path.endsWith(".rs"));
  return {
    name: commit.slice(0, 9),
    key: ids.join(" "),
    files: new Map(own),
    around: () => around,
    manifest: inside("Cargo.toml"),
    buildScript: inside("build.rs"),
    text: (path) => repo.text(around.get(path) ?? ""),
    place: (folder) => {
      repo.checkout(commit, folder);
      return placeCrate(folder, subdir);
    },
  };
}
