import { type ToldFinding, toldFindings } from "../core/report/told-findings.ts";
import type { ModuleReport, Report } from "../core/report.ts";
import { attributes, type Element, xmlDocument } from "./junit/xml.ts";
import type { ReportStyle } from "./style.ts";
import { changeLines } from "./text/change-lines.ts";
import { countLines } from "./text/summary-lines.ts";

/** API changes that the text of a failure lists. */
const MAX_CHANGES = 20;

/**
 * The report as a JUnit document, the part of it that Jenkins, GitLab and others have in common: a test case for each
 * module without findings and for each finding. One fails where it is a reason to block; a warning passes and says
 * what it found, what is exempt is skipped.
 *
 * @see {@link https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd}
 */
export function renderJunit(report: Report, { maxWarnings }: Pick<ReportStyle, "maxWarnings">): string {
  const told = toldFindings(report);
  const found = new Set(told.flatMap(({ module }) => (module === null ? [] : [module.source])));
  const clean = report.modules.filter(({ source }) => !found.has(source));
  const tooMany = maxWarnings !== null && report.summary.warnings > maxWarnings;
  const failures = told.filter(({ blocks }) => blocks).length + (tooMany ? 1 : 0);
  const counts = {
    tests: clean.length + told.length + (tooMany ? 1 : 0),
    failures,
    errors: 0,
  };
  const skipped = told.filter(({ finding }) => finding.exempt !== undefined).length;
  const suite: Element = {
    name: "testsuite",
    attributes: attributes({ name: `spec-check ${report.mode}`, ...counts, skipped }),
    children: [
      { name: "properties", children: properties(report) },
      ...clean.map(passed),
      ...told.map(testCase),
      ...(tooMany ? [warningsCase(report, maxWarnings)] : []),
    ],
  };
  return xmlDocument({
    name: "testsuites",
    attributes: attributes({ name: "spec-check", ...counts }),
    children: [suite],
  });
}

function properties({ base, head, verdict }: Report): readonly Element[] {
  return Object.entries({ base: base ?? "", head, verdict }).map(([name, value]) => ({
    name: "property",
    attributes: attributes({ name, value }),
  }));
}

function passed({ source }: ModuleReport): Element {
  return { name: "testcase", attributes: attributes({ name: "spec", classname: source }) };
}

function testCase(told: ToldFinding): Element {
  const { finding, commit, blocks } = told;
  const { rule, path, message, exempt } = finding;
  const where = commit === null ? "" : ` in ${commit.oid.slice(0, 10)}`;
  return {
    name: "testcase",
    attributes: attributes({ name: `${rule}${where}: ${message}`, classname: path }),
    children: [
      exempt !== undefined
        ? { name: "skipped", attributes: attributes({ message: `exempt: ${exempt.reason}` }) }
        : blocks
          ? { name: "failure", attributes: attributes({ message, type: rule }), text: details(told) }
          : {
              name: "system-out",
              text: `${finding.severity === "error" ? "error" : "warning"}: ${message}\n${details(told)}`,
            },
    ],
  };
}

function details({ finding, commit, module }: ToldFinding): string {
  const { path, line, help } = finding;
  return [
    line === null ? path : `${path}:${line}`,
    ...(commit === null ? [] : [`commit ${commit.oid} ${commit.subject}`]),
    ...(module === null
      ? []
      : changeLines(module.api, { color: false, width: null, indent: 2, limit: MAX_CHANGES })),
    help,
  ].join("\n");
}

function warningsCase(report: Report, maxWarnings: number): Element {
  const message = countLines(report, maxWarnings).at(-1) ?? "";
  return {
    name: "testcase",
    attributes: attributes({ name: "max-warnings", classname: "spec-check" }),
    children: [{ name: "failure", attributes: attributes({ message, type: "max-warnings" }), text: message }],
  };
}
