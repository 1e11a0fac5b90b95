// Remarks: on what, of which kind, and in which words.
import { send } from "./commands";
import { part, say, showPane, showProblem } from "./desk";
import { look, looked } from "./looking";
import { pointedAt, type Pointed } from "./place";

const NOTHING_SELECTED = "Select words first, or go to a turn with j.";

let pointed: Pointed | null = null;
let edited: string | null = null;

/** On another session's page nothing is begun. */
export function forget(): void {
  pointed = null;
  edited = null;
}

export function compose(kind: string): void {
  pointed = pointedAt(looked.at);
  if (pointed === null) {
    say(NOTHING_SELECTED);
    showProblem(NOTHING_SELECTED);
    return;
  }

  edited = null;
  showComposer(kind, pointed.words, "");
}

export function edit(remark: HTMLElement): void {
  edited = remark.dataset["comment"]!;
  pointed = null;
  showComposer(
    remark.dataset["kind"]!,
    remark.querySelector(".remark-quote")?.textContent ?? "",
    remark.dataset["textOf"] ?? "",
  );
}

function showComposer(kind: string, quote: string, text: string): void {
  const composer = part<HTMLFormElement>("composer");
  if (composer === null) {
    return;
  }

  composer.hidden = false;
  showProblem(null);
  part("composer-heading")!.textContent = edited === null ? "New remark" : "Edit the remark";
  part("composer-quote")!.textContent = quote.length > 300 ? `${quote.slice(0, 299)}…` : quote;
  part("composer-quote")!.hidden = quote === "";
  part<HTMLSelectElement>("composer-kind")!.value = kind;
  const field = part<HTMLTextAreaElement>("composer-text")!;
  field.value = text;
  showPane("side");
  field.focus();
}

export function closeComposer(): void {
  part("composer")!.hidden = true;
  const back = pointed?.at;
  pointed = null;
  edited = null;
  look(back === undefined ? (looked.at ?? undefined) : (document.getElementById(back.id) ?? back));
}

export async function keep(): Promise<void> {
  const kind = part<HTMLSelectElement>("composer-kind")!.value;
  const text = part<HTMLTextAreaElement>("composer-text")!.value;
  const kept =
    edited !== null
      ? await send("EditComment", edited, kind, text)
      : pointed !== null && (await send("Comment", crypto.randomUUID(), kind, pointed.place, text));
  if (kept) {
    say("Remark kept.");
    closeComposer();
  }
}
