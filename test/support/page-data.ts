import { inflateRawSync } from "node:zlib";
import * as assert from "uvu/assert";
import type { ReportData, ReportDetails } from "../../src/core/picture/report-data.ts";

/** The data that a page holds, as its own script would read them. */
export function pageData(page: string): { readonly data: ReportData; readonly details: ReportDetails } {
  const data: ReportData = JSON.parse(unpacked(page, "data"));
  const details: ReportDetails = JSON.parse(unpacked(page, "details"));
  return { data, details };
}

function unpacked(page: string, id: string): string {
  return inflateRawSync(Buffer.from(elementText(page, id), "base64")).toString("utf8");
}

function elementText(page: string, id: string): string {
  const found = [...page.matchAll(new RegExp(`<script type="[a-z/]+" id="${id}">(.*?)</script>`, "gs"))];
  assert.is(found.length, 1, id);
  return found[0]?.[1] ?? "";
}
