import { inflateRawSync } from "node:zlib";
import * as assert from "uvu/assert";
import type { ReportData, ReportDetails } from "../../src/core/picture/report-data.ts";

/** The data that a page holds, as its own script would read them. */
export function pageData(page: string): { readonly data: ReportData; readonly details: ReportDetails } {
  const data: ReportData = JSON.parse(unpacked(elementText(page, "data")));
  const details: ReportDetails = {
    sources: listOf(page, "sources"),
    texts: listOf(page, "texts"),
    commits: listOf(page, "commits"),
  };
  return { data, details };
}

function listOf<Value>(page: string, id: string): readonly Value[] {
  const parts = elementText(page, id).split(" ");
  return parts.flatMap((part): readonly Value[] => (part === "" ? [] : JSON.parse(unpacked(part))));
}

function unpacked(base64: string): string {
  return inflateRawSync(Buffer.from(base64, "base64")).toString("utf8");
}

function elementText(page: string, id: string): string {
  const found = [...page.matchAll(new RegExp(`<script type="[a-z/]+" id="${id}">(.*?)</script>`, "gs"))];
  assert.is(found.length, 1, id);
  return found[0]?.[1] ?? "";
}
