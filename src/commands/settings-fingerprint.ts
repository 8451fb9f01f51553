import { fingerprint } from "../core/fingerprint.ts";
import type { Setup } from "./setup.ts";

/** Twelve hexadecimal digits that stand for what a change is judged by: the configuration, its file, `.specignore`. */
export function settingsFingerprint({ config, configText, specIgnore }: Setup): string {
  return fingerprint(
    JSON.stringify(config),
    JSON.stringify(configText?.path ?? null),
    JSON.stringify(specIgnore),
  );
}
