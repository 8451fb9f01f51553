import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { checkStaged, MARKDOWN, RUST, SOURCE, SPEC, withModule } from "../support/scenario.ts";
import type { TempRepo } from "../support/temp-repo.ts";

/** Stages an API change with its spec: only the contents tell that it passes. */
function stage(repo: TempRepo): void {
  repo.write(SOURCE, RUST.api);
  repo.write(SPEC, MARKDOWN.said);
  repo.git("add", "--all");
}

/** The file of an object that is named as `git rev-parse` takes it. */
function objectFile(repo: TempRepo, name: string): string {
  const oid = repo.git("rev-parse", name).trim();
  return join(repo.root, ".git/objects", oid.slice(0, 2), oid.slice(2));
}

/** A content, a folder and the commit itself. */
const KINDS: readonly string[] = [`:${SOURCE}`, "HEAD:src", "HEAD"];

const OBJECTS: readonly string[] = [`:${SPEC}`, `HEAD:${SOURCE}`, `HEAD:${SPEC}`, "HEAD^{tree}", ...KINDS];

describe("an object that the commit needs", (test) => {
  for (const [title, names, damage] of [
    ["is missing", OBJECTS, (file: string) => rmSync(file)],
    ["is garbage", KINDS, (file: string) => overwrite(file, "garbage")],
    ["is empty", KINDS, (file: string) => overwrite(file, "")],
  ] as const) {
    test(`and that ${title} is status 2, whichever it is`, () =>
      withModule((repo) => {
        stage(repo);
        assert.is(checkStaged(repo).status, 0);
        for (const name of names) {
          const file = objectFile(repo, name);
          renameSync(file, `${file}.kept`);
          writeFileSync(file, "");
          damage(file);
          const { status, stdout, stderr } = checkStaged(repo);
          assert.is(status, 2, `${name}: ${stdout}${stderr}`);
          assert.is(stdout, "");
          assert.match(stderr, "git fsck", `${name}: ${stderr}`);
          rmSync(file, { force: true });
          renameSync(`${file}.kept`, file);
        }
      }));
  }
});

function overwrite(file: string, content: string): void {
  rmSync(file);
  writeFileSync(file, content);
}

function makeFolder(file: string): void {
  rmSync(file);
  mkdirSync(file);
}

describe("an index", (test) => {
  for (const [title, damage] of [
    ["is cut", (file: string) => writeFileSync(file, "DIRC\0\0\0\u0002\0\0\0\u0009")],
    ["is of a version to come", (file: string) => writeFileSync(file, `DIRC\0\0\0\u0063${"\0".repeat(40)}`)],
    ["is empty", (file: string) => overwrite(file, "")],
    ["is no file", makeFolder],
  ] as const) {
    test(`that ${title} is status 2`, () =>
      withModule((repo) => {
        stage(repo);
        damage(join(repo.root, ".git/index"));
        const { status, stdout, stderr } = checkStaged(repo);
        assert.is(status, 2, stderr);
        assert.is(stdout, "");
        assert.match(stderr, /Git cannot (?:read|open) the index/);
      }));
  }
});

describe("a repository that nobody may write", (test) => {
  test("is judged, since nothing is written", () =>
    withModule((repo) => {
      repo.write(SOURCE, RUST.api);
      repo.git("add", "--all");
      repo.run("chmod", ["-R", "a-w", "."]);
      const { status, stderr } = checkStaged(repo);
      chmodSync(repo.root, 0o755);
      repo.run("chmod", ["-R", "u+w", "."]);
      assert.is(status, 1);
      assert.is(stderr, "");
    }));
});
