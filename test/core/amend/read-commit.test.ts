import * as assert from "uvu/assert";
import { readCommit } from "../../../src/core/amend/read-commit.ts";
import { describe } from "../../support/describe.ts";
import { failureOf } from "../../support/failure-of.ts";

const HEAD = "tree 1\nparent 2\nparent 3\nauthor A <a@b> 12 -0330\ncommitter C <c@d> 13 +0000\n";

describe("readCommit", (test) => {
  test("reads parents, author date and subject", () =>
    assert.equal(readCommit(`${HEAD}\nSubject\n\nparent 4\n`), {
      parents: ["2", "3"],
      authorDate: "12 -0330",
      subject: "Subject",
    }));

  test("reads a signed commit, whose header has further lines", () => {
    const { parents, subject } = readCommit(`${HEAD}gpgsig -----BEGIN\n \n parent 9\n -----END\n\nSigned\n`);
    assert.equal(parents, ["2", "3"]);
    assert.is(subject, "Signed");
  });

  test("reads a first commit without a message", () =>
    assert.equal(readCommit("tree 1\nauthor A <> 0 +0000\ncommitter A <> 0 +0000\n"), {
      parents: [],
      authorDate: "0 +0000",
      subject: "",
    }));

  for (const text of ["", "blob", "tree 1\n\nauthor A <> 0 +0000", `object 1\n${HEAD}`]) {
    test(`refuses ${JSON.stringify(text.slice(0, 30))}`, async () => {
      const error = await failureOf(() => readCommit(text));
      assert.is(error.code, "object");
      assert.match(error.message, "expected a commit");
    });
  }
});
