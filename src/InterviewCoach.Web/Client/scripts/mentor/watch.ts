// Watching a running interview: turns as they are sent, notes, and a question whispered to the interviewer.
import { RoomConnection, sayConnection, TooMuch } from "../room/connection";
import { Follow } from "../room/follow";
import type { RoomReply, RoomUpdate } from "../room/protocol";
import { Turns } from "../room/turns";
import { pointAtLines } from "../source";
import { freshen } from "./fresh";

const root = document.querySelector<HTMLElement>("[data-watch]")!;
const part = <T extends HTMLElement = HTMLElement>(name: string): T => root.querySelector<T>(`[data-${name}]`)!;
const session = root.dataset["session"]!;
const turns = new Turns(part("turns"), part<HTMLTemplateElement>("turn-template"));
const follow = new Follow(part("scroll"), part("to-end"));
let name = root.dataset["name"] ?? "";
let lastSeq = 0;
let noted: HTMLElement | null = null;
let begun = false;
let ended = false;

const connection = new RoomConnection(
  "/hubs/mentor",
  (state) => sayConnection(part("connection"), state, "Connection lost. Trying again."),
  async () => {
    if (name !== "" && !ended) {
      await watch();
    }
  },
);
connection.on<RoomUpdate>("Happened", (update) => {
  if (update.firstSeq > lastSeq + 1) {
    void watch().catch(() => undefined);
  } else {
    show(update);
  }
});
connection.on<string>("Ended", (why) => {
  ended = true;
  part("watching").hidden = true;
  part("thinking").hidden = true;
  showPane("side");
  tell(why);
});

async function watch(): Promise<void> {
  part("join").querySelector("button")!.disabled = true;
  const reply = await connection.invoke<RoomReply>("Watch", session, name, lastSeq);
  part("join").querySelector("button")!.disabled = false;
  tell(reply.message);
  begun = reply.update !== null;
  part("join").hidden = begun;
  part("watching").hidden = !begun;
  if (reply.update !== null) {
    show(reply.update);
  }
}

function show(update: RoomUpdate): void {
  if (update.lastSeq < lastSeq) {
    return;
  }

  follow.during(() => {
    const added = turns.add(update.turns);
    if (added.length > 0) {
      part("announce").textContent = added
        .map((turn) => `${turn.speaker === "candidate" ? "Candidate" : "Interviewer"}: ${turn.text}`)
        .join(" ");
    }

    for (const speaker of root.querySelectorAll(".turn.candidate .turn-speaker")) {
      speaker.textContent = "Candidate";
    }

    lastSeq = update.lastSeq;
    part("progress").textContent = `Question ${update.asked} of ${update.planned}`;
    part("thinking").hidden = update.status !== "running" || !update.candidateIsNext;
    part("over").hidden = update.status === "running";
    part("whisper").hidden = update.status !== "running";
  });
}

function tell(message: string | null): void {
  part("problem").hidden = message === null;
  part("problem").textContent = message;
}

async function note(): Promise<void> {
  const field = root.querySelector<HTMLTextAreaElement>("#note-text")!;
  const at = noted ?? [...root.querySelectorAll<HTMLElement>("[data-turns] > .turn")].at(-1);
  const place = {
    turn: Number(at?.dataset["seq"] ?? 0),
    start: 0,
    length: 0,
    file: null,
    line: 0,
    column: 0,
    endLine: 0,
    endColumn: 0,
  };
  const reply = await connection.invokeWhenUp<{ error: string | null }>(
    "Comment",
    session,
    crypto.randomUUID(),
    "note",
    place,
    field.value,
  );
  tell(reply.error);
  if (reply.error === null) {
    field.value = "";
    pick(null);
    await freshen(root, () => undefined);
  }
}

async function whisper(): Promise<void> {
  const field = root.querySelector<HTMLTextAreaElement>("#whisper-text")!;
  const reply = await connection.invokeWhenUp<RoomReply>("Whisper", session, crypto.randomUUID(), field.value);
  tell(reply.message);
  if (reply.error === null) {
    part("whispered").textContent = `“${field.value.trim()}” is asked next.`;
    field.value = "";
  }
}

function pick(turn: HTMLElement | null): void {
  noted = turn;
  for (const other of root.querySelectorAll(".turn.is-current")) {
    other.classList.remove("is-current");
  }

  turn?.classList.add("is-current");
  part("note-quote").hidden = turn === null;
  part("note-quote").textContent = turn?.querySelector(".turn-text")?.textContent.slice(0, 200) ?? "";
}

function lost(fault: unknown): void {
  part("join").querySelector("button")!.disabled = false;
  tell(
    fault instanceof TooMuch
      ? fault.message
      : "There is no connection right now. What you typed is kept; try again in a moment.",
  );
}

root.addEventListener("submit", (event) => {
  const form = event.target as HTMLFormElement;
  event.preventDefault();
  if (form.dataset["join"] !== undefined) {
    const given = String(new FormData(form).get("name") ?? "");
    void connection
      .whenUp()
      .then(async () => {
        name = given;
        await watch();
      })
      .catch(lost);
  } else if (form.dataset["note"] !== undefined) {
    void note().catch(lost);
  } else if (form.dataset["whisper"] !== undefined) {
    void whisper().catch(lost);
  }
});
root.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target instanceof HTMLTextAreaElement) {
    event.preventDefault();
    event.target.form?.requestSubmit();
  }
});
root.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const button = target?.closest<HTMLElement>("button");
  const turn = target?.closest<HTMLElement>("[data-turns] > .turn") ?? null;
  if (button?.dataset["show"] !== undefined) {
    showPane(button.dataset["show"]);
  } else if (button?.dataset["gotoLine"] !== undefined) {
    showPane("source");
    pointAtLines(Number(button.dataset["gotoLine"]), Number(button.dataset["gotoEnd"]));
  } else if (turn !== null && begun) {
    pick(turn === noted ? null : turn);
  }
});

function showPane(pane: string): void {
  root.dataset["shows"] = pane;
  for (const other of root.querySelectorAll<HTMLButtonElement>("[data-show]")) {
    other.setAttribute("aria-pressed", String(other.dataset["show"] === pane));
  }
}

connection.open();
