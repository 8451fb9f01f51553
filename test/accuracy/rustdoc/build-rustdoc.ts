import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { type RustdocCrate, readRustdoc } from "./rustdoc-crate.ts";
import type { CrateVersion } from "./version-pair.ts";

/** Longest that one build may take, in milliseconds. */
const TIMEOUT = 300_000;

/** How a crate is built. */
export interface BuildOptions {
  /** Folder for work trees, build results and what was documented before. */
  readonly cache: string;
  /** Name of the crate's own folder in there. */
  readonly crate: string;
  /** Arguments of cargo that choose features. */
  readonly features: readonly string[];
}

/** Whether cargo can be run at all. */
export function hasCargo(): boolean {
  return spawnSync("cargo", ["--version"], { stdio: "ignore" }).status === 0;
}

let target: ReadonlySet<string> | null = null;

/** The conditions that hold for every build of this machine's target. */
export function targetCfg(): ReadonlySet<string> {
  if (target === null) {
    const { stdout } = spawnSync("rustc", ["--print", "cfg"], { encoding: "utf8" });
    target = new Set(stdout.trim().split("\n"));
  }
  return target;
}

/**
 * What rustdoc says of one version of a crate, as its users see it or with all that is private; the reason where it
 * does not build. What was documented before is taken from the cache.
 */
export function documentCrate(
  version: CrateVersion,
  options: BuildOptions,
  privacy: "shown" | "all",
): RustdocCrate | string {
  const extra = privacy === "all" ? ["--document-private-items"] : [];
  const hash = createHash("sha256").update([version.key, ...options.features, ...extra].join("\0"));
  const folder = join(options.cache, options.crate, "json");
  const kept = join(folder, `${hash.digest("hex").slice(0, 24)}.gz`);
  mkdirSync(folder, { recursive: true });
  if (!existsSync(kept)) writeFileSync(kept, gzipSync(JSON.stringify(build(version, options, extra))));
  const result: RustdocCrate | { readonly failed: string } = JSON.parse(
    gunzipSync(readFileSync(kept)).toString(),
  );
  return "failed" in result ? result.failed : result;
}

/** The version that the work tree of a crate holds now. */
const placed = new Map<string, { readonly key: string; readonly crate: string }>();

function build(version: CrateVersion, options: BuildOptions, extra: readonly string[]) {
  const base = join(options.cache, options.crate);
  const before = placed.get(base);
  const crate = before?.key === version.key ? before.crate : version.place(join(base, "tree"));
  placed.set(base, { key: version.key, crate });
  const target = join(base, "target");
  for (const network of [["--offline"], []]) {
    rmSync(join(target, "doc"), { recursive: true, force: true });
    const run = spawnSync("cargo", cargoArguments([...network, ...options.features], extra), {
      cwd: crate,
      env: { ...process.env, RUSTC_BOOTSTRAP: "1", CARGO_TARGET_DIR: target, RUSTFLAGS: "--cap-lints allow" },
      encoding: "utf8",
      timeout: TIMEOUT,
    });
    if (run.status === 0) return readBuilt(join(target, "doc"));
    if (network.length === 0 || !/offline|registry|download|no matching package/i.test(run.stderr)) {
      return { failed: reasonOf(run.stderr ?? "") };
    }
  }
  return { failed: "not tried" };
}

function cargoArguments(chosen: readonly string[], extra: readonly string[]): string[] {
  const rustdoc = ["-Z", "unstable-options", "--output-format", "json", "--cap-lints", "allow", ...extra];
  return ["rustdoc", "--lib", "--quiet", ...chosen, "--", ...rustdoc];
}

function readBuilt(folder: string): RustdocCrate | { readonly failed: string } {
  const name = readdirSync(folder).find((file) => file.endsWith(".json"));
  return name === undefined
    ? { failed: "rustdoc wrote no JSON" }
    : readRustdoc(readFileSync(join(folder, name), "utf8"));
}

function reasonOf(errors: string): string {
  const lines = errors.split("\n").filter((line) => /^error/.test(line));
  return lines[0] ?? errors.slice(0, 200);
}
