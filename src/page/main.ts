import type { PicturedCommit, ReportData, SourceDetail } from "../core/picture/report-data.ts";
import { element } from "./dom/element.ts";
import { packedList } from "./dom/packed-list.ts";
import { unpack } from "./dom/unpack.ts";
import { createStore } from "./model/store.ts";
import { showPage } from "./show-page.ts";

function textOf(id: string): string {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no ${id}`);
  return found.textContent ?? "";
}

async function start(app: HTMLElement): Promise<void> {
  const data = await unpack<ReportData>(textOf("data"));
  const root = element("div", { class: "page" });
  app.replaceChildren(root);
  showPage(
    root,
    createStore(data, {
      source: packedList<SourceDetail>(textOf("sources")),
      text: packedList<string>(textOf("texts")),
      commit: packedList<PicturedCommit>(textOf("commits")),
    }),
  );
}

const app = document.getElementById("app");
if (app !== null) {
  start(app).catch((error: unknown) => {
    app.append(element("p", { role: "alert" }, `This browser cannot show the report: ${String(error)}`));
  });
}
