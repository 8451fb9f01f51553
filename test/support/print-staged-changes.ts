import { EMPTY_TREE } from "../../src/io/empty-tree.ts";
import { openGit } from "../../src/io/open-git.ts";
import { readStagedChanges } from "../../src/io/staged-changes.ts";

/** Prints what the edge sees from inside a real hook, as JSON, for tests to compare. */
const repository = await openGit(process.cwd(), process.env);
const { changeSet, index } = await readStagedChanges(repository);
process.stdout.write(
  JSON.stringify({
    root: repository.root,
    base: changeSet.base,
    empty: EMPTY_TREE[repository.objectFormat],
    changes: changeSet.changes.map(({ status, path }) => `${status} ${path}`),
    index: [...index.paths()],
  }),
);
