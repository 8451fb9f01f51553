import * as assert from "uvu/assert";
import { RULE_DOCS } from "../../src/core/rule-docs.ts";
import { renderRuleText } from "../../src/reporters/rule-text.ts";
import { wrap } from "../../src/reporters/text/wrap.ts";
import { describe } from "../support/describe.ts";
import { matchesGolden } from "../support/golden.ts";

const explanation = { rule: "spec-missing", severity: "warn", ...RULE_DOCS["spec-missing"] } as const;

describe("renderRuleText", (test) => {
  test("is what the golden says", () => matchesGolden("text/rule.txt", renderRuleText(explanation, false)));

  test("says the same with colours", () => {
    const colored = renderRuleText(explanation, true);
    assert.match(colored, /\u001b\[/);
    assert.is(colored.replaceAll(/\u001b\[\d+m/g, ""), renderRuleText(explanation, false));
  });
});

describe("wrap", (test) => {
  test("breaks at blanks", () => assert.equal(wrap("aa bb cc", 5), ["aa bb", "cc"]));
  test("fills a line to the last column", () => assert.equal(wrap("aaa bb", 6), ["aaa bb"]));
  test("leaves a long word whole", () => assert.equal(wrap("a bbbbbb c", 3), ["a", "bbbbbb", "c"]));
  test("makes one line of nothing", () => assert.equal(wrap("", 3), [""]));
});
