/** The session that lies on the desk: what the page shows of it, and what the server calls it. */
export const desk: { root: HTMLElement; session: string } = {
  root: document.querySelector<HTMLElement>("[data-mentor]")!,
  session: "",
};

/** The part of the desk of that name; null where the page has none. */
export function part<T extends HTMLElement = HTMLElement>(name: string): T | null {
  return desk.root.querySelector<T>(`[data-${name}]`);
}

/** Tells a screen reader. */
export function say(words: string): void {
  part("said")!.textContent = words;
}

/** Says what is in the way; null where nothing is. */
export function showProblem(words: string | null): void {
  const problem = part("problem")!;
  problem.hidden = words === null;
  problem.textContent = words;
}

/** Where there is no room for all panes, shows this one. */
export function showPane(name: string): void {
  desk.root.dataset["shows"] = name;
  for (const button of desk.root.querySelectorAll<HTMLButtonElement>("[data-show]")) {
    button.setAttribute("aria-pressed", String(button.dataset["show"] === name));
  }
}
