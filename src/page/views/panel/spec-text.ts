import { joinPath } from "../../../core/path-parts.ts";
import type { PicturedSpec } from "../../../core/picture/report-data.ts";
import { locateFooter, withoutFooter } from "../../../core/spec/footer/locate-footer.ts";
import { element } from "../../dom/element.ts";
import { renderMarkdown } from "../../dom/markdown.ts";
import type { PageContext } from "../context.ts";
import { section } from "./panel-lists.ts";

/** The text of a spec, rendered; its footer as it is written. */
export function specText(context: PageContext, { path, problem }: PicturedSpec, text: string): HTMLElement {
  if (problem !== null)
    return section("Spec", null, element("p", { role: "alert" }, `The spec cannot be read: it ${problem}.`));
  const footer = locateFooter(text);
  const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
  const body = renderMarkdown(withoutFooter(text, footer), (target) => {
    const goal = joinPath(folder, decoded(target.split(/[?#]/)[0] ?? ""));
    const isKnown =
      goal !== null && (context.store.source(goal) !== null || context.store.spec(goal) !== null);
    return isKnown ? context.href({ open: goal }) : null;
  });
  const yaml =
    footer === null
      ? []
      : [
          element(
            "pre",
            { class: "footer", tabindex: 0, "aria-label": "Footer" },
            text.slice(footer.yamlFrom, footer.to).trim(),
          ),
        ];
  return section("Spec", null, element("p", { class: "mono quiet" }, path), body, ...yaml);
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    // A percent sign that is part of the name.
    return target;
  }
}
