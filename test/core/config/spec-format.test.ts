import * as assert from "uvu/assert";
import { parseConfig } from "../../../src/core/config/parse-config.ts";
import {
  DEFAULT_FORMAT,
  footerKeys,
  linkKeys,
  type SpecFormat,
} from "../../../src/core/config/spec-format.ts";
import { describe } from "../../support/describe.ts";

function problemsOf(spec: unknown): readonly string[] {
  const parsed = parseConfig({ spec });
  return parsed.kind === "config"
    ? []
    : parsed.problems.map(({ keyPath, problem }) => `${keyPath.join(".")} ${problem}`);
}

function formatOf(spec: unknown): SpecFormat | null {
  const parsed = parseConfig({ spec });
  return parsed.kind === "config" ? parsed.config.spec : null;
}

describe("spec", (test) => {
  test("has defaults for what is left out", () => {
    assert.equal(formatOf(undefined), DEFAULT_FORMAT);
    assert.equal(formatOf({ footer: { placement: "none" } })?.footer.schema, DEFAULT_FORMAT.footer.schema);
    assert.equal(formatOf({ sections: [] })?.sections, []);
  });

  test("reads fields with their types", () => {
    const schema = { status: ["draft", "done"], owner: "text?", "more.links": "links" };
    const format = formatOf({ footer: { placement: "front-matter", schema } });
    assert.equal(format?.footer.schema, [
      { key: "status", type: "text", words: ["draft", "done"], isRequired: true },
      { key: "owner", type: "text", words: null, isRequired: false },
      { key: "more.links", type: "links", words: null, isRequired: true },
    ]);
    if (format === null) return;
    assert.equal(footerKeys(format), ["status", "owner", "more", "reviewed"]);
    assert.equal(linkKeys(format), ["more.links"]);
  });

  const refused: readonly (readonly [spec: unknown, problem: RegExp])[] = [
    [[], /^spec expected a table/],
    [{ section: [] }, /^spec\.section is not a key of `spec`.*"sections"/],
    [{ sections: "Overview" }, /^spec\.sections expected a list of texts/],
    [{ sections: [""] }, /^spec\.sections\.0 expected a line of text/],
    [{ sections: Array(101).fill("a") }, /^spec\.sections expected at most 100/],
    [{ placeholders: ["a\nb"] }, /^spec\.placeholders\.0 expected a line of text/],
    [
      { footer: { placement: "top" } },
      /^spec\.footer\.placement expected one of "end", "front-matter", "none"/,
    ],
    [{ footer: { schema: [] } }, /^spec\.footer\.schema/],
    [{ footer: { schema: {} } }, /^spec\.footer\.schema expected 1 to 100 keys/],
    [
      { footer: { schema: { a: "texts" } } },
      /^spec\.footer\.schema\.a expected a list of the texts.* received "texts"/,
    ],
    [{ footer: { schema: { a: [] } } }, /^spec\.footer\.schema\.a/],
    [{ footer: { schema: { "a b": "text" } } }, /^spec\.footer\.schema\.a b is not the key of a field/],
    [
      { footer: { schema: { a: "text", "a.b": "text" } } },
      /^spec\.footer\.schema\.a cannot hold a value of its own/,
    ],
  ];
  for (const [spec, problem] of refused) {
    test(`refuses ${JSON.stringify(spec).slice(0, 60)}`, () => {
      const [first = "nothing"] = problemsOf(spec);
      assert.match(first, problem);
    });
  }
});
