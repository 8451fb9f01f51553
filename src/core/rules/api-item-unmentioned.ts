import { firstLine, itemOf } from "./changed-items.ts";
import { finding, type Rule } from "./rule.ts";
import { standingMentions } from "./standing-mentions.ts";

/** A spec changed with the API of its module and names nowhere what was added or changed. */
export const apiItemUnmentioned: Rule = ({ modules }) =>
  modules.flatMap((judged) => {
    const { planned, report, isAnswered } = judged;
    const { unmentioned } = standingMentions(judged);
    if (!isAnswered || planned.settings.require === "mention" || unmentioned.length === 0) return [];
    return finding("api-item-unmentioned", {
      severity: planned.settings.rules["api-item-unmentioned"],
      path: report.source,
      line: firstLine(unmentioned),
      facts: { spec: report.spec, api: unmentioned },
      items: unmentioned.map(itemOf),
    });
  });
