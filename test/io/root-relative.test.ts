import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { openGit, requireWorkTree } from "../../src/io/open-git.ts";
import { rootRelative } from "../../src/io/root-relative.ts";
import { describe } from "../support/describe.ts";
import { failureOf } from "../support/failure-of.ts";
import { withRepo } from "../support/temp-repo.ts";

const INSIDE: readonly (readonly [path: string, expected: string])[] = [
  ["a.rs", "sub/a.rs"],
  ["./b/../a.rs", "sub/a.rs"],
  ["../a.rs", "a.rs"],
  [".", "sub"],
  ["..", ""],
  ["..a.rs", "sub/..a.rs"],
  ["gone/a.rs", "sub/gone/a.rs"],
  ["-a.rs", "sub/-a.rs"],
  ["deep//a.rs", "sub/deep/a.rs"],
];

describe("rootRelative", (test) => {
  for (const [path, expected] of INSIDE) {
    test(`takes ${path} from the start directory`, () =>
      withRepo(async ({ root, env }) => {
        mkdirSync(join(root, "sub"));
        const workTree = requireWorkTree(await openGit(join(root, "sub"), env));
        assert.is(rootRelative(path, workTree), expected);
        assert.is(rootRelative(join(root, "sub", path), workTree), expected);
      }));
  }

  test("sees through a symbolic link that leads to the repository", () =>
    withRepo(async ({ root, env }) => {
      symlinkSync(root, join(root, "../link"));
      const workTree = requireWorkTree(await openGit(root, env));
      assert.is(rootRelative(join(root, "../link/a.rs"), workTree), "a.rs");
    }));

  for (const path of ["../../a.rs", "/", "../../elsewhere/a.rs"]) {
    test(`refuses ${path}, which lies outside`, () =>
      withRepo(async ({ root, env }) => {
        mkdirSync(join(root, "sub"));
        const workTree = requireWorkTree(await openGit(join(root, "sub"), env));
        const error = await failureOf(() => rootRelative(path, workTree));
        assert.is(error.code, "usage");
        assert.match(error.message, path);
      }));
  }
});
