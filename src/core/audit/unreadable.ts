import type { UnreadableReason } from "../change-set.ts";

/** Why a file has no text, to be read behind its name. */
export const UNREADABLE: Readonly<Record<UnreadableReason, string>> = {
  "not-utf8": "is not UTF-8",
  "nul-byte": "holds NUL bytes",
  "lfs-pointer": "is a Git LFS pointer",
  "too-large": "is larger than maxFileSize",
};
