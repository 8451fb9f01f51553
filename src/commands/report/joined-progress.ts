import type { OnProgress } from "../../io/readings/blob-reader.ts";

/** Makes one progress of several that go on at the same time: each call gives the next of them. */
export function joinedProgress(onProgress: OnProgress): () => OnProgress {
  const parts: { done: number; all: number }[] = [];
  const sum = (key: "done" | "all") => parts.reduce((total, part) => total + part[key], 0);
  return () => {
    const part = { done: 0, all: 0 };
    parts.push(part);
    return (done, all) => {
      Object.assign(part, { done, all });
      return onProgress(sum("done"), sum("all"));
    };
  };
}
