import { itemOf } from "./changed-items.ts";
import { finding, type Rule } from "./rule.ts";
import { standingMentions } from "./standing-mentions.ts";

/** A spec changed with the API of its module and still names what was removed. */
export const apiItemStale: Rule = ({ modules }) =>
  modules.flatMap((judged) => {
    const { planned, report, isAnswered } = judged;
    const { stale } = standingMentions(judged);
    const [first] = stale;
    if (!isAnswered || planned.settings.require === "mention" || first === undefined) return [];
    return finding("api-item-stale", {
      severity: planned.settings.rules["api-item-stale"],
      path: report.spec,
      line: first.line,
      facts: { source: report.source, stale },
      items: stale.map(({ change }) => itemOf(change)),
    });
  });
