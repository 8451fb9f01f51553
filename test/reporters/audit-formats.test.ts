import * as assert from "uvu/assert";
import { auditJsonPieces } from "../../src/reporters/audit-json.ts";
import { renderAuditMarkdown } from "../../src/reporters/audit-markdown.ts";
import { describe } from "../support/describe.ts";
import { matchesGolden } from "../support/golden.ts";
import { parseBySchema } from "../support/report-schema.ts";
import { longAudit, sampleAudit } from "../support/sample-audit.ts";

describe("auditJsonPieces", (test) => {
  test("fits the schema and is what the golden says", () => {
    const json = [...auditJsonPieces(sampleAudit())].join("");
    parseBySchema("audit", json);
    matchesGolden("json/audit.json.txt", json);
  });

  test("fits the schema where nothing was asked for", () => {
    const json = [...auditJsonPieces(longAudit(3))].join("");
    parseBySchema("audit", json);
    assert.is(JSON.parse(json).verdict, "pass");
  });
});

describe("renderAuditMarkdown", (test) => {
  test("shows all there is", () => {
    matchesGolden("markdown/audit.md.txt", renderAuditMarkdown(sampleAudit()));
  });

  test("fits into a comment on a pull request, however large the tree", () => {
    const text = renderAuditMarkdown(longAudit(3000));
    assert.ok(text.length < 65_536, `${text.length}`);
    assert.match(text, "- … 2900 more");
  });
});
