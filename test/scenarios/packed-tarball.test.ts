import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import {
  assertBlocked,
  assertCommitted,
  MARKDOWN,
  RUST,
  SOURCE,
  SPEC,
  withModule,
} from "../support/scenario.ts";
import type { TempRepo } from "../support/temp-repo.ts";

const npm = (repo: TempRepo, args: readonly string[], cwd = ".") => {
  const { status, stdout, stderr } = repo.run("npm", [...args, "--no-audit", "--no-fund"], { cwd });
  assert.is(status, 0, `npm ${args.join(" ")}: ${stderr}`);
  return stdout;
};

/** Packs what would be published, without building it again, and installs that, with no network to fall back on. */
function install(repo: TempRepo): string {
  npm(repo, ["pack", "--ignore-scripts", "--pack-destination", join(repo.root, "..")], resolve("."));
  const tarball = readdirSync(join(repo.root, "..")).find((name) => name.endsWith(".tgz")) ?? "";
  repo.write(".gitignore", "node_modules\npackage-lock.json\n");
  repo.write("package.json", '{ "private": true }\n');
  npm(repo, ["install", "--offline", "--ignore-scripts", "--save-dev", join(repo.root, "..", tarball)]);
  repo.commit("tools");
  return tarball;
}

/** An audit of so many sources reads them in threads, which have to find their program in the package. */
function assertAudits(repo: TempRepo): void {
  for (let at = 0; at < 200; at += 1) {
    repo.write(`src/m${at}.rs`, `pub fn run_${at}() {}\n`);
    repo.write(`src/m${at}.rs.spec.md`, `- \`run_${at}\`\n`);
  }
  repo.git("add", "--all");
  const args = ["audit", "--mentions", "--no-cache", "--format", "json"];
  const { status, stdout, stderr } = repo.run("node_modules/.bin/spec-check", args);
  assert.is(status, 0, stderr);
  assert.is(JSON.parse(stdout).sources.filter((source: object) => "items" in source).length, 201);
}

describe("the published package", (test) => {
  test("is whole: it needs nothing else, and its command and hooks run", () =>
    withModule((repo) => {
      const tarball = install(repo);
      const modules = readdirSync(join(repo.root, "node_modules")).filter((name) => !name.startsWith("."));
      assert.equal(modules, ["rust-spec-check"]);
      const { status, stdout, stderr } = repo.run("node_modules/.bin/spec-check", ["--version"]);
      assert.is(stderr, "");
      assert.is(status, 0);
      assert.is(`rust-spec-check-${stdout.trim()}.tgz`, tarball);
      repo.write(SOURCE, RUST.api);
      for (const useHook of [
        () => repo.git("config", "core.hooksPath", "node_modules/rust-spec-check/hooks"),
        () => {
          repo.git("config", "--unset", "core.hooksPath");
          repo.hook("pre-commit", "npx --no-install spec-check --staged");
        },
      ]) {
        useHook();
        assertBlocked(repo, ["commit", "-qam", "x"]);
      }
      repo.write(SPEC, MARKDOWN.said);
      assertCommitted(repo, ["commit", "-qam", "x"]);
      repo.write(SOURCE, RUST.base);
      assertCommitted(repo, ["commit", "-qa", "--amend", "--no-edit"]);
      assertAudits(repo);
    }));
});
