import * as assert from "uvu/assert";
import { openGit } from "../../src/io/open-git.ts";
import { rememberingFiles } from "../../src/io/remembered-files.ts";
import { describe } from "../support/describe.ts";
import { withRepo } from "../support/temp-repo.ts";

describe("rememberingFiles", (test) => {
  test("gives what is asked for and nothing else, and reads what is shared once", () =>
    withRepo(async (repo) => {
      for (const name of ["a", "b", "c"]) repo.write(name, `${name}\n`);
      repo.commit();
      const [a = "", b = "", c = ""] = ["a", "b", "c"].map((name) =>
        repo.git("rev-parse", `HEAD:${name}`).trim(),
      );
      const { git } = await openGit(repo.root, repo.env);
      const calls: string[][] = [];
      const watched = {
        ...git,
        catFiles: (oids: Iterable<string>) => {
          const asked = [...oids];
          if (asked.length > 0) calls.push(asked);
          return git.catFiles(asked);
        },
      };
      const remembering = rememberingFiles(watched, [a, b]);
      const told = async (...oids: readonly string[]) =>
        [...(await remembering.catFiles(oids))].map(([oid, content]) => `${oid} ${content}`).sort();
      const expected = (...pairs: readonly (readonly [string, string])[]) =>
        pairs.map(([oid, text]) => `${oid} ${text}\n`).sort();
      assert.equal(await told(c), expected([c, "c"]));
      assert.equal(calls, [[c]], "what is shared is not read before somebody asks for it");
      const both = await Promise.all([told(a, c), told(b)]);
      assert.equal(both, [expected([a, "a"], [c, "c"]), expected([b, "b"])]);
      assert.equal(await told(b, a), expected([a, "a"], [b, "b"]));
      assert.equal(calls.map((oids) => oids.join(" ")).sort(), [`${a} ${b}`, c, c].sort());
      assert.equal(await told(), []);
    }));

  test("fails where an object is missing", () =>
    withRepo(async (repo) => {
      const { git } = await openGit(repo.root, repo.env);
      const missing = "1".repeat(40);
      for (const shared of [[], [missing]]) {
        const remembering = rememberingFiles(git, shared);
        for (let time = 0; time < 2; time += 1) {
          const failure = await remembering.catFiles([missing]).catch((error: unknown) => error);
          assert.instance(failure, Error);
        }
      }
    }));
});
