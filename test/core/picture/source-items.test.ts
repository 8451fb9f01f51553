import * as assert from "uvu/assert";
import { countLines, sourceItems } from "../../../src/core/picture/source-items.ts";
import { describe } from "../../support/describe.ts";

const SOURCE = `pub struct Pool;
pub(crate) fn inner() {}
pub fn run() {}
pub fn stop() {}
`;

describe("sourceItems", (test) => {
  const options = { source: SOURCE, visibility: "crate", exempt: [] } as const;

  test("says of public items whether the spec names them", () => {
    const items = sourceItems({ ...options, spec: "`Pool` runs by `run`, see `inner`." });
    assert.equal(
      items.map(({ path, line, mentioned }) => [path, line, mentioned]),
      [
        ["Pool", 1, true],
        ["inner", 2, null],
        ["run", 3, true],
        ["stop", 4, false],
      ],
    );
  });

  test("says nothing of that without a spec, and of kinds that need no name", () => {
    const mentions = (parts: Partial<Parameters<typeof sourceItems>[0]>) =>
      sourceItems({ ...options, spec: null, ...parts }).map(({ mentioned }) => mentioned);
    assert.equal(mentions({}), [null, null, null, null]);
    assert.equal(mentions({ spec: "", exempt: ["fn"] }), [false, null, null, null]);
  });

  test("keeps the beginning of a signature that is as long as a file", () => {
    const source = `pub fn run(${"a: u8, ".repeat(500)}) {}`;
    const [item] = sourceItems({ ...options, source, spec: null });
    assert.is(item?.signature.length, 601);
  });
});

describe("countLines", (test) => {
  for (const [text, lines] of [
    ["", 0],
    ["a", 1],
    ["a\n", 1],
    ["a\n\nb", 3],
  ] as const) {
    test(`${JSON.stringify(text)} has ${lines}`, () => assert.is(countLines(text), lines));
  }
});
