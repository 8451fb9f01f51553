import type { ApiDiff } from "../core/api-change.ts";
import { diffDocument } from "./json/api-json.ts";
import { jsonDocument, jsonLine } from "./json/document.ts";

/** A comparison for programs. */
export function renderDiffJson(diff: ApiDiff): string {
  return jsonDocument(diffDocument(diff));
}

/** A comparison as one line of a batch. */
export function renderDiffLine(diff: ApiDiff): string {
  return jsonLine(diffDocument(diff));
}

/** The line of a batch that could not be answered. */
export function renderErrorLine(message: string): string {
  return jsonLine({ version: 1, error: message });
}
