/** The hooks that spec-check has a part in, in the order in which they are told. */
export const HOOK_NAMES = ["pre-commit", "pre-merge-commit", "prepare-commit-msg", "pre-push"] as const;

/** A hook as Git calls it. */
export type HookName = (typeof HOOK_NAMES)[number];

/** How spec-check is called where only its command can be found; null for a hook that is a script alone. */
export const HOOK_COMMANDS: Readonly<Record<HookName, string | null>> = {
  "pre-commit": "--staged",
  "pre-merge-commit": "--staged",
  "prepare-commit-msg": null,
  "pre-push": '--pre-push -- "$@"',
};

/** The name of the package, which is not that of its command. */
export const PACKAGE = "rust-spec-check";
