import type { Surface } from "../core/rust/read-surface.ts";
import { surfaceDocument } from "./json/api-json.ts";
import { jsonDocument } from "./json/document.ts";

/** An API surface for programs. */
export function renderSurfaceJson(surface: Surface): string {
  return jsonDocument(surfaceDocument(surface));
}
