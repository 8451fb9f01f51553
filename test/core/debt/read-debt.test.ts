import * as assert from "uvu/assert";
import { readDebt } from "../../../src/core/debt/read-debt.ts";
import { describe } from "../../support/describe.ts";

const spec = (...footer: readonly string[]) => `## Overview\n- It runs.\n\n---\n${footer.join("\n")}\n`;

const debtOf = (...lines: readonly string[]) => readDebt(spec("tech_debt:", ...lines));

const items = (...written: readonly string[]) =>
  debtOf("  severity: low", "  highest_priority_items:", ...written.map((item) => `    - ${item}`)).items.map(
    ({ text }) => text,
  );

describe("readDebt", (test) => {
  test("tells the lines of each spec whose footer is that of another", () => {
    const footer = "---\ntech_debt:\n  severity: low\n  highest_priority_items:\n    - Mend it.\n";
    const lines = ["", "- More.\n", "- More.\n- And more.\n"].map(
      (more) => readDebt(`## Overview\n- It runs.\n${more}\n${footer}`).items[0]?.line,
    );
    assert.equal(lines, [8, 9, 10]);
  });

  test("reads severity and items with their lines", () => {
    const found = debtOf(
      "  severity: high",
      "  highest_priority_items:",
      "    - Mend it.",
      "    - Break it.",
    );
    assert.equal(found, {
      severity: "high",
      items: [
        { text: "Mend it.", line: 8 },
        { text: "Break it.", line: 9 },
      ],
      problem: null,
    });
  });

  test("finds nothing in an empty list", () => {
    assert.equal(debtOf("  severity: low", "  highest_priority_items: []"), {
      severity: "low",
      items: [],
      problem: null,
    });
  });

  test("takes no word for nothing as an item", () => {
    assert.equal(items("None.", "None at this time.", "none", "~", "null", "N/A", "Nonesuch."), [
      "Nonesuch.",
    ]);
  });

  test("takes items as they are written where YAML sees something else in them", () => {
    assert.equal(items("fix this: that", "1.0", '"quoted: text"', "[a, b]"), [
      "fix this: that",
      "1.0",
      "quoted: text",
      "[a, b]",
    ]);
  });

  test("joins the lines of an item, and takes a text for a list of one", () => {
    assert.equal(items("one\n      two"), ["one two"]);
    assert.equal(
      debtOf("  severity: low", "  highest_priority_items: Alone.").items.map(({ text }) => text),
      ["Alone."],
    );
  });

  test("counts lines with carriage returns, too", () => {
    const text = spec("tech_debt:", "  severity: low", "  highest_priority_items:", "    - One.");
    assert.equal(readDebt(text.replaceAll("\n", "\r\n")).items, [{ text: "One.", line: 8 }]);
  });

  const unread: readonly (readonly [title: string, text: string, line: number, problem: RegExp])[] = [
    ["no footer", "## Overview\n", 1, /^has no footer$/],
    ["no tech_debt", spec("related_specs: []"), 5, /^has no tech_debt in its footer$/],
    ["tech_debt that is a list", spec("tech_debt: []"), 5, /^has no tech_debt/],
    [
      "no YAML",
      spec("tech_debt:", "  severity: low", "  highest_priority_items:", "    - `x`"),
      8,
      /no YAML/,
    ],
    [
      "another severity",
      spec("tech_debt:", "  severity: severe"),
      6,
      /high, medium, low; received "severe"$/,
    ],
    ["no severity", spec("tech_debt:", "  highest_priority_items: []"), 6, /received none$/],
  ];
  for (const [title, text, line, problem] of unread) {
    test(`says of ${title} where it is`, () => {
      const found = readDebt(text);
      assert.is(found.severity, null);
      assert.is(found.problem?.line, line);
      assert.match(found.problem?.text ?? "", problem);
    });
  }

  test("cuts an item that goes on for ever", () => assert.is(items("x".repeat(2000))[0]?.length, 500));
});
