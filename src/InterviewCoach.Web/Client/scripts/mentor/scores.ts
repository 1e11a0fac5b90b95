// Scores of the mentor's own, overrules of the coach's, and the verdict.
import { send } from "./commands";
import { desk, showPane, showProblem } from "./desk";

export async function score(input: HTMLInputElement): Promise<void> {
  const topic = input.closest<HTMLElement>("[data-score-topic]")!.dataset["scoreTopic"]!;
  await send("ScoreTopic", topic, input.value === "" ? null : Number(input.value));
}

export function toScores(): void {
  showPane("side");
  const rows = [...desk.root.querySelectorAll<HTMLElement>("[data-score-topic]")];
  const open = rows.find((row) => row.querySelector("input:checked") === null) ?? rows[0];
  const first = open?.querySelector<HTMLInputElement>("input:checked") ?? open?.querySelector<HTMLInputElement>("input");
  (first ?? document.getElementById("scores-heading")?.parentElement)?.focus();
  first?.scrollIntoView({ block: "center" });
}

/** In a row of scores a figure chooses, and goes on to the next row. */
export function scoreByKey(row: HTMLElement, key: string): boolean {
  const input = [...row.querySelectorAll<HTMLInputElement>("input")].find(
    (one) => one.value === (key === "?" ? "" : key),
  );
  if (input === undefined) {
    return false;
  }

  input.checked = true;
  void score(input);
  const rows = [...desk.root.querySelectorAll<HTMLElement>("[data-score-topic]")];
  const after = rows[rows.indexOf(row) + 1];
  const to = after?.querySelector<HTMLElement>("input:checked") ?? after?.querySelector<HTMLElement>("input");
  (to ?? desk.root.querySelector<HTMLElement>("[data-show-engine]"))?.focus();
  return true;
}

export async function overrule(form: HTMLFormElement): Promise<void> {
  const fields = new FormData(form);
  const reason = String(fields.get("reason") ?? "");
  const question = Number(form.dataset["question"]);
  await (form.dataset["point"] === undefined
    ? send("OverruleScore", question, Number(fields.get("score")), reason)
    : send("OverrulePoint", question, form.dataset["point"], form.dataset["covered"] === "true", reason));
}

export async function takeBack(button: HTMLElement): Promise<void> {
  const question = Number(button.dataset["question"]);
  await (button.dataset["point"] === undefined
    ? send("OverruleScore", question, null, "")
    : send("OverrulePoint", question, button.dataset["point"], button.dataset["covered"] === "true", ""));
}

export async function giveVerdict(): Promise<boolean> {
  const chosen = desk.root.querySelector<HTMLInputElement>("[name=verdict]:checked");
  const given = await send(
    "GiveVerdict",
    chosen?.value ?? "",
    desk.root.querySelector<HTMLTextAreaElement>("#verdict-text")!.value,
  );
  if (!given && chosen === null) {
    showProblem("Choose a verdict first: not yet, nearly, or ready.");
  }

  return given;
}

export async function submit(): Promise<void> {
  if ((await giveVerdict()) && (await send("Submit"))) {
    location.reload();
  }
}
