import type { FaultRule, SpecFault } from "../lint/spec-fault.ts";
import type { Finding, Suggestion } from "../report.ts";
import { finding, type Rule } from "./rule.ts";

/** The rule that tells faults of one kind. Where they are is found out before, and only where a spec is touched. */
export function faultRule(rule: FaultRule): Rule {
  return ({ faults = [], severitiesFor }) =>
    faults
      .filter((fault) => fault.rule === rule)
      .flatMap((fault) => faultFindings(fault, severitiesFor(fault.path)[rule]));
}

function faultFindings(fault: SpecFault, severity: "off" | "warn" | "error"): readonly Finding[] {
  const { rule, path, line, facts, items } = fault;
  const suggestions = suggestionsOf(fault);
  return finding(rule, { severity, path, line, facts, items }).map((each) =>
    suggestions.length === 0 ? each : { ...each, suggestions },
  );
}

function suggestionsOf(fault: SpecFault): readonly Suggestion[] {
  switch (fault.rule) {
    case "footer-link-broken":
    case "spec-link-broken":
    case "index-link-broken":
      return fault.facts.repairs.map((text) => ({ replace: fault.facts.target, with: text }));
    case "footer-link-annotated": {
      const { target, annotation, exists } = fault.facts;
      return exists === null ? [] : [{ replace: `${target} ${annotation}`, with: exists }];
    }
    case "footer-link-bare":
      return [{ replace: fault.facts.target, with: `./${fault.facts.target}` }];
    default:
      return [];
  }
}
