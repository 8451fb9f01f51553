import type { ReportData } from "../core/picture/report-data.ts";
import { element } from "./dom/element.ts";
import { unpackDetails } from "./dom/unpack.ts";
import { createStore } from "./model/store.ts";
import { showPage } from "./show-page.ts";

function textOf(id: string): string {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no ${id}`);
  return found.textContent ?? "";
}

const app = document.getElementById("app");
if (app !== null) {
  const data: ReportData = JSON.parse(textOf("data"));
  const root = element("div", { class: "page" });
  app.replaceChildren(root);
  showPage(
    root,
    createStore(data, () => unpackDetails(textOf("details"))),
  );
}
