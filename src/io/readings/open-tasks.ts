/** Work that goes on at the same time, as much as is allowed. */
export class OpenTasks {
  readonly #most: number;
  readonly #open = new Set<Promise<void>>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Starts one, and waits while there are too many. Fails when an earlier one failed. */
  async add(work: () => Promise<void>): Promise<void> {
    const task = work().then(() => {
      this.#open.delete(task);
    });
    // One that failed stays among the open ones, where whoever waits next meets it.
    task.catch(() => {});
    this.#open.add(task);
    while (this.#open.size >= this.#most) await Promise.race(this.#open);
  }

  /** Waits for all of them. Fails when one failed. */
  async done(): Promise<void> {
    await Promise.all(this.#open);
  }
}
