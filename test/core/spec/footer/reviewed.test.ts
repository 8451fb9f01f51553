import * as assert from "uvu/assert";
import { readReviewed, writeReviewed } from "../../../../src/core/spec/footer/reviewed.ts";
import { describe } from "../../../support/describe.ts";

const BODY = "## Overview\nText.\n";
const FOOTER =
  "\n---\ntech_debt:\n  severity: low # fine\n  highest_priority_items: []\nrelated_specs:\n  - ./a.md\n";
const ENTRY = { api: ["0123456789ab"], reason: "only: a rename" };

describe("writeReviewed", (test) => {
  test("adds the record at the end of the footer and changes nothing else", () => {
    const text = writeReviewed(BODY + FOOTER, ENTRY);
    assert.ok(text.startsWith(BODY + FOOTER));
    assert.equal(readReviewed(text), ENTRY);
  });

  test("replaces the record that is there, in its place", () => {
    const first = writeReviewed(BODY + FOOTER, ENTRY);
    const moved = first.replace(FOOTER, `${FOOTER.slice(0, 5)}`) + FOOTER.slice(5);
    for (const text of [first, moved]) {
      const again = writeReviewed(text, { api: ["1", "2"], reason: "two" });
      assert.equal(readReviewed(again), { api: ["1", "2"], reason: "two" });
      assert.is(again.match(/reviewed/g)?.length, 1);
      assert.ok(again.includes("severity: low # fine\n"));
    }
  });

  test("makes a footer where there is none, and a last line feed", () => {
    for (const text of [BODY, BODY.trimEnd(), ""]) {
      const written = writeReviewed(text, ENTRY);
      assert.ok(written.startsWith(text));
      assert.equal(readReviewed(written), ENTRY);
    }
    assert.equal(readReviewed(writeReviewed((BODY + FOOTER).trimEnd(), ENTRY)), ENTRY);
  });

  test("keeps carriage returns", () => {
    const text = writeReviewed((BODY + FOOTER).replaceAll("\n", "\r\n"), ENTRY);
    assert.not.match(text, /[^\r]\n/);
    assert.equal(readReviewed(text), ENTRY);
  });

  test("keeps what YAML would take for something else", () => {
    for (const api of ["123456789012", "1e0000000000", "000000000000", "0x1234567890"]) {
      const entry = { api: [api], reason: "# not: a comment" };
      assert.equal(readReviewed(writeReviewed(BODY + FOOTER, entry)), entry);
    }
  });
});

describe("readReviewed", (test) => {
  test("reads nothing where nothing was reviewed for a reason", () => {
    for (const entry of [
      "",
      "reviewed:\n",
      "reviewed: yes\n",
      "reviewed: { api: 0123456789ab }\n",
      'reviewed: { api: 0123456789ab, reason: " " }\n',
      "reviewed: { reason: why }\n",
    ]) {
      assert.is(readReviewed(BODY + FOOTER + entry), null, entry);
    }
    assert.is(readReviewed(`${BODY}reviewed: { api: 1, reason: x }\n`), null);
  });

  test("reads numbers as they are written", () => {
    assert.equal(readReviewed(`${BODY}${FOOTER}reviewed: { api: 012345678901, reason: x }\n`)?.api, [
      "012345678901",
    ]);
  });
});
