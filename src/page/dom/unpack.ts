import type { ReportDetails } from "../../core/picture/report-data.ts";

/** Reads the part of the data that the page holds packed: raw DEFLATE as Base64. */
export async function unpackDetails(base64: string): Promise<ReportDetails> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const details: ReportDetails = JSON.parse(await new Response(stream).text());
  return details;
}
