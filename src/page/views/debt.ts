import type { DebtItem } from "../../core/debt/debt-report.ts";
import { codeWords } from "../dom/code-words.ts";
import { dataTable } from "../dom/data-table.ts";
import { element } from "../dom/element.ts";
import { says } from "../model/filter-sources.ts";
import { thousands } from "../model/thousands.ts";
import type { PageContext } from "./context.ts";
import { pathLink } from "./path-link.ts";

const SEVERITIES = ["high", "medium", "low", "unknown"] as const;

/** The debt that the specs name. */
export function debtView(context: PageContext): readonly HTMLElement[] {
  const { debt } = context.store.data;
  const { query, crate, phase } = context.route;
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const rows = debt.items.filter(
    (item) =>
      (crate === "" || item.crate === crate) &&
      (phase === "" || item.phase === phase) &&
      says(`${item.spec} ${item.text}`, words),
  );
  const figures = SEVERITIES.filter((severity) => debt.totals[severity] > 0).map((severity) =>
    element(
      "li",
      {},
      element("strong", {}, thousands(debt.totals[severity])),
      severity === "unknown" ? " specs give no severity" : ` ${severity}`,
    ),
  );
  return [
    element("h2", {}, "Technical debt that the specs name"),
    element("ul", { class: "figures" }, ...figures),
    dataTable<DebtItem>({
      caption: "Technical debt",
      hidesCaption: true,
      rows,
      empty: "No spec names any.",
      columns: [
        { title: "Spec", value: ({ spec }) => spec, cell: ({ spec, line }) => pathLink(context, spec, line) },
        { title: "Severity", value: ({ severity }) => rank(severity), cell: ({ severity }) => tag(severity) },
        {
          title: "What is owed",
          value: ({ text }) => text,
          cell: ({ text }) => element("span", {}, ...codeWords(text)),
        },
        { title: "Crate", value: (item) => item.crate ?? "", cell: (item) => item.crate ?? "" },
        { title: "Since", value: since, cell: (item) => element("span", { class: "day" }, since(item)) },
      ],
    }),
    ...unreadList(context),
  ];
}

function rank(severity: DebtItem["severity"]): number {
  return SEVERITIES.indexOf(severity ?? "unknown");
}

function tag(severity: DebtItem["severity"]): HTMLElement {
  return element("span", { class: `tag severity ${severity ?? "unknown"}` }, severity ?? "none given");
}

function since({ since: age }: DebtItem): string {
  return typeof age === "object" ? age.day : age;
}

function unreadList({ store }: PageContext): readonly HTMLElement[] {
  const { unread } = store.data.debt;
  if (unread.length === 0) return [];
  const rows = unread.map(({ path, line, reason }) =>
    element("li", {}, element("span", { class: "mono" }, `${path}:${line}`), `: ${reason}`),
  );
  return [element("h2", {}, "Footers that cannot be read"), element("ul", {}, ...rows)];
}
