// All of it from the keyboard; single keys can be switched off.
import { send } from "./commands";
import { desk, part, showPane } from "./desk";
import { lines, look, looked, step, stepQuestion, turns } from "./looking";
import { goNext } from "./next";
import { selectSentence } from "./place";
import { closeComposer, compose } from "./remarks";
import { scoreByKey, toScores } from "./scores";

const KEYS_OFF = "coach.mentor.keys-off";

export function keysAreOn(): boolean {
  return localStorage.getItem(KEYS_OFF) === null;
}

export function switchKeys(on: boolean): void {
  if (on) {
    localStorage.removeItem(KEYS_OFF);
  } else {
    localStorage.setItem(KEYS_OFF, "1");
  }
}

const keys: Record<string, () => void> = {
  j: () => step(1),
  k: () => step(-1),
  n: () => stepQuestion(1),
  p: () => stepQuestion(-1),
  "]": () => sentence(1),
  "[": () => sentence(-1),
  t: () => look(looked.at?.dataset["turn"] === undefined ? turns()[0] : looked.at),
  w: () => look(lines()[0]),
  r: () => {
    showPane("side");
    (
      desk.root.querySelector<HTMLElement>("[data-composer]:not([hidden]) textarea") ??
      desk.root.querySelector<HTMLElement>(".rubric:not([hidden]) :is(summary, button)") ??
      desk.root.querySelector<HTMLElement>(".mentor-side :is([data-edit], [data-remark], input)")
    )?.focus();
  },
  c: () => compose("comment"),
  s: () => compose("suggestion"),
  o: () => compose("note"),
  g: toScores,
  e: () => void send("ShowEngine"),
  v: () => {
    showPane("side");
    (desk.root.querySelector<HTMLElement>("[name=verdict]:checked") ?? desk.root.querySelector<HTMLElement>("[name=verdict]"))?.focus();
  },
  u: () => {
    showPane("side");
    part("submit")?.focus();
  },
  x: () => void goNext(),
  "?": () => part<HTMLDialogElement>("help")!.showModal(),
};

function sentence(by: 1 | -1): void {
  if (looked.at === null || looked.at.dataset["turn"] === undefined) {
    step(1);
  } else {
    selectSentence(looked.at, by);
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && target.type !== "radio" && target.type !== "checkbox")
  );
}

/** Listens for keys. */
export function listenForKeys(): void {
  document.addEventListener("keydown", onKey);
}

function onKey(event: KeyboardEvent): void {
  const composer = part<HTMLFormElement>("composer");
  if (event.key === "Escape" && composer !== null && !composer.hidden) {
    event.preventDefault();
    closeComposer();
    return;
  }

  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing) {
    const form = event.target instanceof Element ? event.target.closest("form") : null;
    if (form !== null) {
      event.preventDefault();
      form.requestSubmit();
    }
    return;
  }

  const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
  if (!plain || document.querySelector("dialog[open]") !== null || !keysAreOn()) {
    return;
  }

  const row = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-score-topic]") : null;
  if (row !== null && scoreByKey(row, event.key)) {
    event.preventDefault();
    return;
  }

  const does = keys[event.key];
  if (does !== undefined) {
    event.preventDefault();
    does();
  }
}
