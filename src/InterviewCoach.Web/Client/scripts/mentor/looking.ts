// What is looked at: the turn or line that keys are about.
import { desk, showPane } from "./desk";

export const looked: { at: HTMLElement | null } = { at: null };

export function turns(): HTMLElement[] {
  return [...desk.root.querySelectorAll<HTMLElement>("[data-turn]")];
}

export function lines(): HTMLElement[] {
  return [...desk.root.querySelectorAll<HTMLElement>(".line")];
}

/** Makes a turn or a line the one that keys are about. */
export function look(at: HTMLElement | undefined): void {
  if (at === undefined) {
    return;
  }

  showPane(at.dataset["turn"] === undefined ? "source" : "talk");
  at.focus({ preventScroll: true });
  at.scrollIntoView({ block: "nearest" });
}

/** After parts were replaced: what is looked at is found again, and its question's rubric is shown. */
export function settle(): void {
  if (looked.at !== null && !looked.at.isConnected) {
    looked.at = document.getElementById(looked.at.id);
  }

  const question = looked.at?.dataset["question"] ?? desk.root.querySelector<HTMLElement>("[data-question]")?.dataset["question"];
  for (const rubric of desk.root.querySelectorAll<HTMLElement>("[data-rubric]")) {
    if (looked.at?.dataset["question"] !== undefined || rubric.parentElement?.dataset["shown"] === undefined) {
      rubric.hidden = rubric.dataset["rubric"] !== question;
    } else {
      rubric.hidden = rubric.dataset["rubric"] !== rubric.parentElement.dataset["shown"];
    }
  }

  const rubrics = document.getElementById("rubrics");
  if (rubrics !== null && looked.at?.dataset["question"] !== undefined) {
    rubrics.dataset["shown"] = looked.at.dataset["question"];
  }

  for (const other of desk.root.querySelectorAll(".is-current")) {
    other.classList.remove("is-current");
  }

  looked.at?.classList.add("is-current");
}

/** The lines of the write-up that remarks are about. */
export function markLines(): void {
  for (const line of desk.root.querySelectorAll(".line.remarked-line")) {
    line.classList.remove("remarked-line");
  }

  for (const remark of desk.root.querySelectorAll<HTMLElement>("[data-on-line]")) {
    for (let n = Number(remark.dataset["onLine"]); n > 0 && n <= Number(remark.dataset["onEnd"]); n++) {
      document.getElementById(`L${n}`)?.classList.add("remarked-line");
    }
  }
}

export function step(by: 1 | -1): void {
  const among = looked.at !== null && looked.at.dataset["turn"] === undefined ? lines() : turns();
  const at = looked.at === null ? -1 : among.indexOf(looked.at);
  look(among[at < 0 ? 0 : at + by]);
}

export function stepQuestion(by: 1 | -1): void {
  const questions = turns().filter((turn) => turn.dataset["turn"] === turn.dataset["question"]);
  const at = questions.findIndex((turn) => turn.dataset["question"] === looked.at?.dataset["question"]);
  look(questions[at < 0 ? 0 : at + by]);
}
