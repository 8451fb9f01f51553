import { readAncestors } from "../../src/io/ancestor-processes.ts";

/** Prints the processes above this one as a system of the named platform shows them. */
const ancestors = await readAncestors({ platform: process.argv[2] ?? "", ppid: process.ppid });
process.stdout.write(JSON.stringify(ancestors));
