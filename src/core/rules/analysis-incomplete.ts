import type { JudgedModule } from "../judge/judge-module.ts";
import type { Finding } from "../report.ts";
import { finding, type Rule } from "./rule.ts";

/** A part of a source, a whole source, or a spec could not be read, so a change in it may have been missed. */
export const analysisIncomplete: Rule = ({ modules, unreadableSpecs = [], severitiesFor }) => {
  const own = modules.flatMap((judged) => [...sourceFindings(judged), ...specFindings(judged)]);
  const told = new Set(own.map(({ path }) => path));
  const others = unreadableSpecs.filter(({ path }) => !told.has(path));
  return [
    ...own,
    ...others.flatMap(({ path, reason }) =>
      finding("analysis-incomplete", {
        severity: severitiesFor(path)["analysis-incomplete"],
        path,
        line: null,
        facts: { path, unread: [], unreadable: [{ side: "after", reason }] },
        items: [`after ${reason}`],
      }),
    ),
  ];
};

function sourceFindings(judged: JudgedModule): readonly Finding[] {
  const { planned, report, unread, unreadable } = judged;
  const files = unreadable.filter(({ path }) => path !== report.spec);
  const isIncomplete = report.analysis === "partial" || report.analysis === "failed";
  const leavesBlock = judged.apiBlock?.kind === "unknown";
  if (!isIncomplete && !leavesBlock && unread.length === 0 && files.length === 0) return [];
  const lines = unread.filter(({ side }) => side === "after").map(({ from }) => from);
  return finding("analysis-incomplete", {
    severity: planned.settings.rules["analysis-incomplete"],
    path: report.source,
    line: lines.length === 0 ? null : Math.min(...lines),
    facts: { path: report.source, unread, unreadable: files, leavesBlock },
    items: [...unread, ...files].map(({ side, reason }) => `${side} ${reason}`),
  });
}

function specFindings({ planned, report, unreadable }: JudgedModule): readonly Finding[] {
  const files = unreadable.filter(({ path }) => path === report.spec);
  if (files.length === 0) return [];
  return finding("analysis-incomplete", {
    severity: planned.settings.rules["analysis-incomplete"],
    path: report.spec,
    line: null,
    facts: { path: report.spec, unread: [], unreadable: files },
    items: files.map(({ side, reason }) => `${side} ${reason}`),
  });
}
