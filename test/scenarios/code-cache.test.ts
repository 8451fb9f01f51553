import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { RUST, SOURCE, SPEC, withModule } from "../support/scenario.ts";
import type { TempRepo } from "../support/temp-repo.ts";

/** A commit that loads all that a commit may: a source and a spec that changed. */
function withChange(use: (repo: TempRepo, caches: string) => void) {
  return withModule((repo) => {
    repo.write(SOURCE, RUST.api);
    repo.write(SPEC, `${repo.read(SPEC)}\nMore.\n`);
    repo.git("add", "--all");
    use(repo, join(repo.home, "caches"));
  });
}

function filesIn(caches: string): readonly string[] {
  return readdirSync(caches, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

const check = (repo: TempRepo, env: Readonly<Record<string, string>>) =>
  repo.specCheck(["--staged", "--format", "json"], { env });

describe("the code kept between checks of a commit", (test) => {
  test("changes no answer, and is written once", () =>
    withChange((repo, caches) => {
      const cold = check(repo, { XDG_CACHE_HOME: caches });
      const kept = filesIn(caches);
      assert.ok(kept.length > 2, kept.join("\n"));
      const times = kept.map((file) => statSync(file).mtimeMs);
      assert.equal(check(repo, { XDG_CACHE_HOME: caches }), cold);
      assert.equal(filesIn(caches), kept);
      assert.equal(
        kept.map((file) => statSync(file).mtimeMs),
        times,
      );
      assert.equal(check(repo, { NODE_DISABLE_COMPILE_CACHE: "1" }), cold);
    }));

  test("is written again where it is damaged", () =>
    withChange((repo, caches) => {
      const cold = check(repo, { XDG_CACHE_HOME: caches });
      const before = filesIn(caches).map((file) => readFileSync(file).length);
      for (const file of filesIn(caches)) writeFileSync(file, "damaged");
      assert.equal(check(repo, { XDG_CACHE_HOME: caches }), cold);
      const after = filesIn(caches).map((file) => readFileSync(file).length);
      assert.is(after.length, before.length);
      assert.ok(after.every((length) => length > 100));
    }));

  test("is of the check of a commit alone", () =>
    withChange((repo, caches) => {
      repo.specCheck(["--version"], { env: { XDG_CACHE_HOME: caches } });
      repo.specCheck(["lint"], { env: { XDG_CACHE_HOME: caches } });
      assert.throws(() => filesIn(caches), /ENOENT/);
    }));

  test("is not asked for where there is no home", () =>
    withChange((repo) => {
      const homeless = check(repo, { XDG_CACHE_HOME: "", HOME: "/dev/null" });
      assert.equal(homeless, check(repo, {}));
    }));
});
