import * as assert from "uvu/assert";
import { main } from "../../src/main.ts";
import { describe } from "../support/describe.ts";
import { withFake } from "../support/fake-process.ts";
import { type TempRepo, withRepo } from "../support/temp-repo.ts";

/** Runs spec-check at a terminal, where somebody types `answer`; null for the end of input. */
function typing(repo: TempRepo, args: readonly string[], answer: string | null) {
  async function* keys() {
    if (answer !== null) yield `${answer}\n`;
  }
  return withFake(args, { cwd: repo.root, env: repo.env, stdin: [] }, (process) =>
    main({ ...process, stdin: Object.assign(keys(), { isTTY: true }) }),
  );
}

const hooks = (repo: TempRepo) =>
  repo.snapshot().files.filter((file) => file.includes("hooks/pre-") && !file.includes(".sample"));

describe("init at a terminal", (test) => {
  for (const answer of ["y", "YES", " yes "]) {
    test(`sets up after ${JSON.stringify(answer)}`, () =>
      withRepo(async (repo) => {
        const { status, stdout, stderr } = await typing(repo, ["init"], answer);
        assert.equal([status, stderr], [0, "spec-check: Write this? [y/N]\n"]);
        assert.match(stdout, /^hooks {3}plain\n[\s\S]*\n\nset up\n$/);
        assert.is(hooks(repo).length, 3);
      }));
  }

  for (const answer of ["", "n", "maybe yes", null]) {
    test(`writes nothing after ${JSON.stringify(answer)}, and says so by its status`, () =>
      withRepo(async (repo) => {
        const { status, stdout } = await typing(repo, ["init", "--quiet"], answer);
        assert.is(status, 1);
        assert.match(stdout, "create  .git/hooks/pre-commit");
        assert.equal(hooks(repo), []);
      }));
  }

  test("asks nothing where there is nothing to do, or nothing may be done", () =>
    withRepo(async (repo) => {
      assert.equal((await typing(repo, ["init", "--dry-run"], "y")).stderr, "");
      assert.equal(hooks(repo), []);
      const { status, stdout, stderr } = await typing(repo, ["uninstall"], "y");
      assert.equal([status, stderr], [0, ""]);
      assert.match(stdout, "nothing of init's is here");
    }));

  test("asks before it takes out, too", () =>
    withRepo(async (repo) => {
      await typing(repo, ["init", "--yes"], null);
      assert.is((await typing(repo, ["uninstall"], "n")).status, 1);
      assert.is(hooks(repo).length, 3);
      const { status, stderr } = await typing(repo, ["uninstall"], "y");
      assert.equal([status, stderr], [0, "spec-check: Take out this? [y/N]\n"]);
      assert.equal(hooks(repo), []);
    }));
});
