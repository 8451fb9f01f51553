/** Run in the page: does something, and answers when the picture after it was given to the screen. */
export const FRAME = `(act) => new Promise((resolve) => {
  const start = performance.now();
  act();
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => resolve(performance.now() - start);
    channel.port2.postMessage(0);
  });
})`;

/** Run in a page before its own script: promises when the first picture was there, a frame after the map. */
export const WATCH = `window.pictured = new Promise((resolve) => {
  new MutationObserver((_, watcher) => {
    if (document.querySelector("main > *") === null) return;
    watcher.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
  }).observe(document, { childList: true, subtree: true });
});`;

/** One thing that a reader does, as a script. */
export interface Reading {
  readonly name: string;
  readonly act: string;
}

const INTO = `document.querySelector("svg.map .folder").dispatchEvent(new MouseEvent("click", { bubbles: true }))`;

/** Typed letter by letter, and then taken away. */
const TYPED = ["h", "ha", "han", "handl", "handlers", "handlers m", "handlers module_1", ""];

/** Into the largest folder and into the largest in it, out again, a search, states, a panel, the other views. */
export const READINGS: readonly Reading[] = [
  { name: "zoom in", act: INTO },
  { name: "zoom in", act: INTO },
  { name: "zoom out", act: `document.querySelector(".crumbs a").click()` },
  ...TYPED.map((text) => ({ name: "search", act: typed(text) })),
  { name: "state", act: `document.querySelector(".chip").click()` },
  { name: "state", act: `document.querySelector(".chip").click()` },
  { name: "panel", act: INTO.replace(".folder", ".tile") },
  ...["gaps", "debt", "related", "drift", "coverage"].map((view) => ({
    name: view,
    act: `document.querySelector(".views [href^='#${view}']").click()`,
  })),
];

function typed(text: string): string {
  return `const field = document.querySelector("#search");
field.value = ${JSON.stringify(text)};
field.dispatchEvent(new Event("input"));`;
}
