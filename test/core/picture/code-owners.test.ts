import * as assert from "uvu/assert";
import { parseCodeOwners } from "../../../src/core/picture/code-owners.ts";
import { describe } from "../../support/describe.ts";

const FILE = `# who answers
*            @all
/core/       @core mail@example.org  # and a remark
core/src/*.rs @deep
docs/
[Section] @gitlab
!core/ @refused
${"*a".repeat(9)} @unbounded
`;

const CASES: readonly (readonly [path: string, owners: string])[] = [
  ["tui/a.rs", "@all"],
  ["core/a.rs", "@core mail@example.org"],
  ["core/src/a.rs", "@deep"],
  ["core/src/b/a.rs", "@core mail@example.org"],
  ["docs/a.rs", ""],
  ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "@all"],
];

describe("parseCodeOwners", (test) => {
  const ownersOf = parseCodeOwners(FILE);
  for (const [path, owners] of CASES) {
    test(`${path} belongs to ${owners || "nobody"}`, () => assert.is(ownersOf(path).join(" "), owners));
  }

  test("a file without lines names nobody", () => assert.equal(parseCodeOwners("")("a.rs"), []));
});
