import { finding, type Rule } from "./rule.ts";

/** A glob that somebody wrote into the configuration matches nothing. */
export const configPatternUnused: Rule = ({ configPath, unusedGlobs, severitiesFor }) => {
  if (configPath === null) return [];
  return unusedGlobs.flatMap(({ pattern, key, line }) =>
    finding("config-pattern-unused", {
      severity: severitiesFor(configPath)["config-pattern-unused"],
      path: configPath,
      line,
      facts: { key, pattern },
      items: [pattern],
    }),
  );
};
