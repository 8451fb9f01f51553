import type { ApiChange, ItemKind } from "../api-change.ts";
import type { BlobText } from "../change-set.ts";
import type { Finding, ModuleReport, Report } from "../report.ts";
import type { RuleId } from "../rule-id.ts";
import { itemName } from "../spec/mention/item-name.ts";
import { itemBullet } from "./item-bullet.ts";
import { itemDocs } from "./item-docs.ts";

/** Bullets that one finding carries; the rest is a count. */
const MOST = 20;

/** Rules whose findings ask for words about items. */
const ABOUT_ITEMS: ReadonlySet<RuleId> = new Set([
  "api-changed-without-spec",
  "crate-api-changed-without-spec",
  "api-item-unmentioned",
]);

/** What bullets are written from. */
export interface BulletTools {
  /** The text of a source after the change, null where it has none. */
  readonly textOf: (source: string) => BlobText | null;
  /** Kinds of item that a spec need not name. */
  readonly exempt: ReadonlySet<ItemKind>;
}

/** The sources whose texts are asked for: those of findings about items that came or changed. */
export function sourcesWithBullets(report: Report): readonly string[] {
  const found = new Set(report.findings.filter(isAboutItems).map(({ path }) => path));
  return report.modules
    .filter(({ source, api }) => found.has(source) && api.some(isThere))
    .map(({ source }) => source);
}

/** The same report, each finding about items with a bullet for each of them that could stand in the spec. */
export function withBullets(report: Report, tools: BulletTools): Report {
  const modules = new Map(report.modules.map((module) => [module.source, module]));
  return {
    ...report,
    findings: report.findings.map((finding) => {
      const module = isAboutItems(finding) ? modules.get(finding.path) : undefined;
      return module === undefined ? finding : withOwnBullets(finding, module, tools);
    }),
  };
}

function withOwnBullets(finding: Finding, module: ModuleReport, { textOf, exempt }: BulletTools): Finding {
  const items = itemsOf(finding, module).filter(
    (change) => !exempt.has(change.kind) && itemName(change) !== null,
  );
  if (items.length === 0) return finding;
  const blob = textOf(module.source);
  const docOf = blob?.kind === "text" ? itemDocs(blob.text) : () => null;
  const lines = items.slice(0, MOST).map((change) => itemBullet(change, docOf(change)));
  return { ...finding, bullets: { lines, more: items.length - lines.length } };
}

/** The items that a finding is about and that are there: where the spec changed, those that it does not name. */
function itemsOf({ rule }: Finding, { api, specStatus }: ModuleReport): readonly ApiChange[] {
  const isAnswered = specStatus === "updated" || specStatus === "added";
  const there = api.filter(isThere);
  if (rule === "api-item-unmentioned" || isAnswered)
    return there.filter(({ mentioned }) => mentioned === false);
  return rule === "api-changed-without-spec" ? there.filter(({ visibility }) => visibility === "pub") : there;
}

function isAboutItems({ rule, exempt }: Finding): boolean {
  return ABOUT_ITEMS.has(rule) && exempt === undefined;
}

function isThere({ change, line, after }: ApiChange): boolean {
  return change !== "removed" && line !== null && after !== null;
}
