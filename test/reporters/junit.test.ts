import * as assert from "uvu/assert";
import type { Report } from "../../src/core/report.ts";
import { renderJunit } from "../../src/reporters/junit.ts";
import { describe } from "../support/describe.ts";
import { HOSTILE, MIXED, manyFindings, PASSED, PER_COMMIT, PLAIN } from "../support/format-samples.ts";
import { matchesGolden } from "../support/golden.ts";
import { sampleFinding, sampleReport } from "../support/sample-report.ts";
import { parseXml, type XmlElement } from "../support/xml.ts";

/** What the schema that Jenkins reads by allows of the elements that are written: attributes, then elements. */
const ALLOWED: Readonly<
  Record<string, readonly [attributes: readonly string[], elements: readonly string[]]>
> = {
  testsuites: [["name", "tests", "failures", "errors"], ["testsuite"]],
  testsuite: [
    ["name", "tests", "failures", "errors", "skipped"],
    ["properties", "testcase"],
  ],
  properties: [[], ["property"]],
  property: [["name", "value"], []],
  testcase: [
    ["name", "classname"],
    ["failure", "skipped", "system-out"],
  ],
  failure: [["type", "message"], []],
  skipped: [["message"], []],
  "system-out": [[], []],
};

function checked(element: XmlElement): void {
  const [attributes, elements] = ALLOWED[element.name] ?? assert.unreachable(`<${element.name}>`) ?? [[], []];
  for (const name of Object.keys(element.attributes)) assert.ok(attributes.includes(name), name);
  for (const child of element.children) {
    assert.ok(elements.includes(child.name), `<${child.name}> in <${element.name}>`);
    checked(child);
  }
}

function suiteOf(report: Report, maxWarnings: number | null = null): XmlElement {
  const root = parseXml(renderJunit(report, { ...PLAIN, maxWarnings }));
  checked(root);
  assert.is(root.children.length, 1);
  return root.children[0] ?? root;
}

const cases = (suite: XmlElement) => suite.children.filter(({ name }) => name === "testcase");
const kinds = (suite: XmlElement) => cases(suite).map(({ children }) => children[0]?.name ?? "passed");

describe("renderJunit", (test) => {
  test("is what the goldens say", () => {
    matchesGolden("junit/mixed.xml", renderJunit(MIXED, PLAIN));
    matchesGolden("junit/hostile.xml", renderJunit(HOSTILE, PLAIN));
  });

  for (const [name, report] of Object.entries({
    MIXED,
    HOSTILE,
    PER_COMMIT,
    PASSED,
    many: manyFindings(40),
  })) {
    test(`is well-formed, has only what the schema knows, and counts right: ${name}`, () => {
      const suite = suiteOf(report);
      const count = (kind: string) => `${kinds(suite).filter((each) => each === kind).length}`;
      const { tests, failures, skipped, errors } = suite.attributes;
      assert.equal(
        [tests, failures, skipped, errors],
        [`${cases(suite).length}`, count("failure"), count("skipped"), "0"],
      );
    });
  }

  test("fails for what blocks, passes a warning, skips what is exempt", () => {
    assert.equal(kinds(suiteOf(MIXED)), ["passed", "passed", "failure", "system-out", "skipped", "failure"]);
    assert.equal(kinds(suiteOf(PER_COMMIT)), ["system-out", "failure"]);
  });

  test("fails nothing in a push that goes on", () => {
    const push: Report = { ...MIXED, mode: "pre-push", verdict: "warn" };
    assert.not.ok(kinds(suiteOf(push)).includes("failure"));
  });

  test("has a case of its own for --max-warnings", () => {
    const warned = sampleReport({ findings: [sampleFinding({ severity: "warn" })] });
    assert.equal(kinds(suiteOf(warned)), ["system-out"]);
    assert.equal(kinds(suiteOf(warned, 0)), ["system-out", "failure"]);
  });

  test("says the words of the core", () => {
    const [, , blocked] = cases(suiteOf(MIXED));
    const [finding] = MIXED.findings;
    assert.is(blocked?.attributes.classname, finding?.path);
    assert.is(blocked?.children[0]?.attributes.message, finding?.message);
    assert.match(blocked?.children[0]?.text ?? "", finding?.help ?? "?");
  });

  test("writes nothing that XML 1.0 forbids, and keeps what it allows", () => {
    const message = 'a\u0000\u0008\u000b\u001f\u007f\u0085\ud800\ufffe\uffff\t\n<&>"]]>\u{1f600}';
    const xml = renderJunit(sampleReport({ findings: [sampleFinding({ message })] }), PLAIN);
    assert.not.match(xml, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff\ud800](?![\udc00-\udfff])/);
    const [only] = cases(suiteOf(sampleReport({ findings: [sampleFinding({ message })] })));
    assert.is(
      only?.children[0]?.attributes.message,
      'a\\u{0}\\u{8}\\u{b}\\u{1f}\\u{7f}\\u{85}\\u{d800}\\u{fffe}\\u{ffff}\t\n<&>"]]>\u{1f600}',
    );
  });
});
