// The live room. The server rendered it as it stood; from there on the hub says what happens.
import { RoomConnection, sayConnection, waitBefore, type ConnectionState } from "./connection";
import { Drafts, type Pending } from "./drafts";
import { Follow } from "./follow";
import type { Move, RoomReply, RoomUpdate, WordsSoFar } from "./protocol";
import { Silence } from "./silence";
import { Turns } from "./turns";
import { pointAtLines } from "../source";

const room = document.querySelector<HTMLElement>("[data-room]")!;
const part = <T extends HTMLElement>(name: string): T => room.querySelector<T>(`[data-${name}]`)!;

const sessionId = room.dataset["session"]!;
const maxLength = Number(room.dataset["maxLength"]);
const answer = part<HTMLTextAreaElement>("answer");
const turns = new Turns(part("turns"), part<HTMLTemplateElement>("turn-template"));
const follow = new Follow(part("scroll"), part("to-end"));
const drafts = new Drafts(sessionId);

let lastSeq = Number(room.dataset["lastSeq"]);
let questionSeq = Number(room.dataset["questionSeq"]);
let candidateIsNext = room.dataset["candidateIsNext"] === "true";
let running = room.dataset["status"] === "running";
let connected = false;
let redelivery: ReturnType<typeof setTimeout> | undefined;

const silence = new Silence(Number(room.dataset["longSilence"]), () => {
  // Who has begun to write, or has the room open behind another window, is not hurried.
  if (running && candidateIsNext && connected && answer.value.trim() === "" && !document.hidden) {
    void connection.invoke<RoomReply>("StaySilent", sessionId, questionSeq).catch(() => undefined);
  }
});

const connection = new RoomConnection("/hubs/interview", showConnection, catchUp);
connection.on<RoomUpdate>("Happened", (update) => {
  if (update.firstSeq > lastSeq + 1) {
    // Something was missed (two replies crossed, a message was lost): ask for all of it.
    void catchUp().catch(() => undefined);
  } else {
    show(update);
  }
});

connection.on<readonly string[]>("Watched", (names) => {
  part("watched").hidden = names.length === 0;
  part("watched").textContent = `${names.join(", ")} ${names.length === 1 ? "is" : "are"} watching`;
});
connection.on<WordsSoFar>("Worded", (words) => {
  if (words.sessionId === sessionId && words.seq > lastSeq) {
    follow.during(() => {
      part("wording-text").textContent = words.text;
      part("wording").hidden = false;
      part("thinking").hidden = true;
    });
  }
});

async function catchUp(): Promise<void> {
  const reply = await connection.invoke<RoomReply>("Join", sessionId, lastSeq);
  if (reply.update === null) {
    showProblem(reply.message);
    return;
  }

  show(reply.update);
  const pending = drafts.pending;
  if (pending !== null) {
    await deliver(pending);
  }
}

function show(update: RoomUpdate): void {
  if (update.lastSeq < lastSeq) {
    return;
  }

  follow.during(() => {
    part("wording").hidden = true;
    const added = turns.add(update.turns);
    const said = added.filter((turn) => turn.speaker === "interviewer").map((turn) => turn.text);
    if (said.length > 0) {
      part("announce").textContent = `Interviewer: ${said.join(" ")}`;
    }

    lastSeq = update.lastSeq;
    questionSeq = update.questionSeq;
    candidateIsNext = update.candidateIsNext;
    running = update.status === "running";
    part("progress").textContent = `Question ${update.asked} of ${update.planned}`;
    part<HTMLProgressElement>("progress-bar").value = update.asked;
    if (!running) {
      part("over-text").textContent =
        update.status === "abandoned" ? "You left this interview. What was said is kept." : "This interview is over.";
    }

    silence.broken();
    showControls();
    keepFocus();
  });
}

function showControls(): void {
  part("composer").hidden = !running;
  part("over").hidden = running;
  part("end").hidden = !running;
  const sending = drafts.pending !== null;
  part("thinking").hidden = !running || candidateIsNext || sending;
  for (const button of room.querySelectorAll<HTMLButtonElement>("[data-send], [data-move]")) {
    button.disabled = !candidateIsNext || sending;
  }
}

function showConnection(state: ConnectionState): void {
  connected = state === "connected";
  sayConnection(part("connection"), state, "Connection lost. Trying again; what you type is kept.");
}

function showProblem(message: string | null): void {
  const problem = part("problem");
  problem.hidden = message === null;
  problem.textContent = message;
}

/** Sends a move. It is kept until acknowledged: a lost line or a reload sends it again, and the server knows it by its id. */
async function send(move: Move, text: string): Promise<void> {
  if (drafts.pending !== null || !candidateIsNext) {
    return;
  }

  const pending: Pending = { messageId: crypto.randomUUID(), move, questionSeq, text: text.toWellFormed() };
  drafts.pending = pending;
  showProblem(null);
  follow.during(() => {
    if (move === "Answer") {
      turns.showSending(text);
    }
    showControls();
  });
  follow.toEnd();
  await deliver(pending);
}

async function deliver(pending: Pending): Promise<void> {
  const args = [sessionId, pending.messageId, pending.questionSeq];
  if (pending.move === "Answer") {
    args.push(pending.text);
    turns.showSending(pending.text);
  }

  let reply: RoomReply;
  try {
    reply = await connection.invoke<RoomReply>(pending.move, ...args);
  } catch {
    // It is unknown whether the message arrived; the server knows it by its id. Where the line broke, it is sent again
    // when the line is back; where the server failed, in a while.
    if (connected) {
      showProblem("The server could not store this just now. It is kept here and sent again in a few seconds.");
      clearTimeout(redelivery);
      redelivery = setTimeout(() => void deliver(pending), waitBefore(5));
    }
    return;
  }

  showProblem(null);
  // The stored Turn came over the same line before this acknowledgement, or was there before a reload.
  drafts.pending = null;
  turns.clearSending();
  if (reply.error === null) {
    if (pending.move === "Answer" && answer.value.toWellFormed() === pending.text) {
      answer.value = "";
      drafts.draft = "";
      showLength();
    }
  } else {
    showProblem(reply.message);
  }

  showControls();
  keepFocus();
}

/** A button that was pressed and is now disabled or gone loses the focus to the page; it goes back to where one writes. */
function keepFocus(): void {
  if (document.activeElement === document.body || document.activeElement === null) {
    (running ? answer : part("over").querySelector<HTMLElement>("a"))?.focus({ preventScroll: true });
  }
}

function sendAnswer(): void {
  const text = answer.value;
  if (text.trim() === "") {
    showProblem("The answer is empty. Write something, or choose “Skip” or “I don’t know”.");
  } else if (text.length > maxLength) {
    showProblem(`The answer has ${text.length} characters; ${maxLength} is the most. Shorten it and send it again.`);
  } else {
    void send("Answer", text);
  }
}

function showLength(): void {
  const note = part("length");
  note.hidden = answer.value.length < maxLength * 0.8;
  note.textContent = ` · ${answer.value.length} of ${maxLength} characters`;
}

function showPane(name: string): void {
  room.classList.toggle("shows-source", name === "source");
  for (const button of room.querySelectorAll<HTMLButtonElement>("[data-show]")) {
    button.setAttribute("aria-pressed", String(button.dataset["show"] === name));
  }
}

async function end(how: string): Promise<void> {
  if (how !== "Finish" && how !== "Abandon") {
    return;
  }

  try {
    const reply = await connection.invokeWhenUp<RoomReply>(how, sessionId);
    showProblem(reply.message);
  } catch {
    showProblem("There is no connection right now, so the interview could not be ended. Try again in a moment.");
  }
}

part<HTMLFormElement>("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  sendAnswer();
});
answer.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing) {
    event.preventDefault();
    sendAnswer();
  }
});
answer.addEventListener("input", () => {
  drafts.draft = answer.value;
  silence.broken();
  showLength();
});
room.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target.closest<HTMLElement>("button") : null;
  if (target?.dataset["gotoLine"] !== undefined) {
    showPane("source");
    pointAtLines(Number(target.dataset["gotoLine"]), Number(target.dataset["gotoEnd"]));
    if (document.activeElement === document.body) {
      part("source-scroll").focus({ preventScroll: true });
    }
  } else if (target?.dataset["show"] !== undefined) {
    showPane(target.dataset["show"]);
  } else if (target?.dataset["move"] !== undefined) {
    void send(target.dataset["move"] as Move, "");
  }
});

const dialog = part<HTMLDialogElement>("end-dialog");
part("end").addEventListener("click", () => {
  dialog.returnValue = "";
  dialog.showModal();
});
dialog.addEventListener("close", () => void end(dialog.returnValue));

// What was typed before this script came is newer than the draft.
if (answer.value === "") {
  answer.value = drafts.draft;
} else {
  drafts.draft = answer.value;
}
showLength();
showControls();
follow.toEnd();
silence.broken();
connection.open();
