import { type Child, element } from "./element.ts";

/** A line of a spec that is no Markdown to anybody but people: what stands between backticks is shown as code. */
export function codeWords(text: string): readonly Child[] {
  return text
    .split(/(`[^`]+`)/)
    .filter((part) => part !== "")
    .map((part) => (/^`[^`]+`$/.test(part) ? element("code", {}, part.slice(1, -1)) : part));
}
