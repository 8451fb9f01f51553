import type { ApiChange } from "../../core/api-change.ts";
import { fingerprint } from "../../core/fingerprint.ts";
import type { ToldFinding } from "../../core/report/told-findings.ts";
import type { Exempt, ModuleReport } from "../../core/report.ts";
import { RULE_IDS } from "../../core/rule-id.ts";
import { changeList } from "../../core/wording/change-list.ts";
import { levelOf } from "./rule-descriptors.ts";
import { artifactLocation } from "./uri.ts";

/** Where a suppression stands: beside the sources, or in them. */
export type SuppressionKind = "external" | "inSource";

/** Changed items that a result points to. */
const MAX_RELATED = 20;

/** One result; `kind` is what an exempt one is suppressed by. */
export function resultOf(told: ToldFinding, kind: SuppressionKind) {
  const { finding, commit, module } = told;
  const related = module === null ? [] : relatedLocations(module, finding.path);
  const text = commit === null ? finding.message : `in ${commit.oid.slice(0, 10)}: ${finding.message}`;
  return {
    ruleId: finding.rule,
    ruleIndex: RULE_IDS.indexOf(finding.rule),
    level: levelOf(finding.severity),
    message: { text: plainText(`${text}\n${finding.help}`) },
    locations: [
      // The lines of an earlier commit are not those of the tree that the log is shown with.
      { physicalLocation: physicalLocation(finding.path, commit === null ? finding.line : null) },
    ],
    ...(related.length > 0 && commit === null ? { relatedLocations: related } : {}),
    partialFingerprints: { "specCheckFinding/v1": fingerprintOf(told) },
    ...(finding.exempt === undefined ? {} : { suppressions: [suppression(finding.exempt, kind)] }),
    ...(commit === null ? {} : { properties: { commit: commit.oid, subject: commit.subject } }),
  };
}

/** The subject stands for the commit, so that a rebase does not make another finding of it. */
function fingerprintOf({ finding, commit }: ToldFinding): string {
  return commit === null
    ? finding.fingerprint
    : fingerprint(finding.fingerprint, finding.severity, commit.subject);
}

function suppression({ reason, commit }: Exempt, kind: SuppressionKind) {
  const by = commit === null ? {} : { properties: { commit } };
  return { kind, status: "accepted", justification: reason, ...by };
}

function physicalLocation(path: string, line: number | null) {
  return {
    artifactLocation: artifactLocation(path),
    ...(line === null ? {} : { region: { startLine: line } }),
  };
}

/** The spec, where there is one, and the changed items, where the source still has them. */
function relatedLocations({ source, spec, specStatus, api }: ModuleReport, path: string) {
  const isThere = specStatus !== "missing" && specStatus !== "deleted";
  const places = [
    ...(isThere && spec !== path ? [{ path: spec, line: null, text: "the spec of this module" }] : []),
    ...api.filter(hasLine).map((change) => ({ path: source, line: change.line, text: changeList([change]) })),
  ];
  return places.slice(0, MAX_RELATED).map(({ path: file, line, text }, id) => ({
    id,
    physicalLocation: physicalLocation(file, line),
    message: { text: plainText(text) },
  }));
}

function hasLine({ line }: ApiChange): boolean {
  return line !== null;
}

/** SARIF reads `[text](target)` in a plain message as a link; a backslash makes it text. */
function plainText(text: string): string {
  return text.replace(/\[(?=[^[\]]*\]\()/g, "\\[");
}
