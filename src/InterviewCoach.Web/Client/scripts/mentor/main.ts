// A mentor's desk: remarks, scores, overrules and a verdict, all from the keyboard. The server renders; this sends commands
// and puts what the server shows then in place.
import { RoomConnection, sayConnection, type ConnectionState } from "../room/connection";
import { pointAtLines } from "../source";
import { showLocalTimes } from "../times";
import { freshen, keepFocus, pageOf } from "./fresh";
import { pointedAt, selectSentence, type Pointed } from "./place";

interface MentorReply {
  readonly error: string | null;
}

const KEYS_OFF = "coach.mentor.keys-off";

let root = document.querySelector<HTMLElement>("[data-mentor]")!;
let session = "";
let next: string | undefined;
let nextPage: Promise<Document | null> | null = null;
let current: HTMLElement | null = null;
let pointed: Pointed | null = null;
let edited: string | null = null;

const connection = new RoomConnection("/hubs/mentor", showConnection, () => Promise.resolve());

/** Takes up the session that the page shows: the first one, and each that comes after it without a new page. */
function open(): void {
  root = document.querySelector<HTMLElement>("[data-mentor]")!;
  session = root.dataset["session"]!;
  next = root.dataset["next"];
  nextPage = next === undefined || next === "" ? null : pageOf(next).catch(() => null);
  current = null;
  pointed = null;
  edited = null;
  for (const line of root.querySelectorAll<HTMLElement>(".line")) {
    line.tabIndex = -1;
  }

  root.querySelector<HTMLInputElement>("[data-keys-on]")!.checked = localStorage.getItem(KEYS_OFF) === null;
  showLocalTimes(root);
  markLines();
  settle();
}

function part<T extends HTMLElement = HTMLElement>(name: string): T | null {
  return root.querySelector<T>(`[data-${name}]`);
}

let queue = Promise.resolve();
let waiting = 0;

/** Sends a command after those before it, and shows what came of it. True where it was done. */
async function send(method: string, ...args: unknown[]): Promise<boolean> {
  waiting++;
  const on = session;
  const sent = queue.then(async () => await connection.invoke<MentorReply>(method, on, ...args));
  queue = sent.then(
    () => undefined,
    () => undefined,
  );
  const error = await sent.then(
    (reply) => reply.error,
    () => "There is no connection right now. Nothing of what you typed is lost; try again in a moment.",
  );
  waiting--;

  const problem = part("problem")!;
  problem.hidden = error === null;
  problem.textContent = error;
  if (error !== null) {
    showPane("side");
    problem.scrollIntoView({ block: "nearest" });
  } else if (waiting === 0) {
    await refresh();
  }

  return error === null;
}

async function refresh(): Promise<void> {
  let putBack = keepFocus();
  await freshen(root, () => (putBack = keepFocus()));
  markLines();
  settle();
  putBack();
}

function say(words: string): void {
  part("said")!.textContent = words;
}

function showConnection(state: ConnectionState): void {
  sayConnection(part("connection")!, state, "Connection lost. Trying again.");
}

// What is looked at

function turns(): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>("[data-turn]")];
}

function lines(): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(".line")];
}

/** Makes a turn or a line the one that keys are about. */
function look(at: HTMLElement | undefined): void {
  if (at === undefined) {
    return;
  }

  showPane(at.dataset["turn"] === undefined ? "source" : "talk");
  at.focus({ preventScroll: true });
  at.scrollIntoView({ block: "nearest" });
}

/** After parts were replaced: the current turn is found again, and its question's rubric is shown. */
function settle(): void {
  if (current !== null && !current.isConnected) {
    current = document.getElementById(current.id);
  }

  const question = current?.dataset["question"] ?? root.querySelector<HTMLElement>("[data-question]")?.dataset["question"];
  for (const rubric of root.querySelectorAll<HTMLElement>("[data-rubric]")) {
    if (current?.dataset["question"] !== undefined || rubric.parentElement?.dataset["shown"] === undefined) {
      rubric.hidden = rubric.dataset["rubric"] !== question;
    } else {
      rubric.hidden = rubric.dataset["rubric"] !== rubric.parentElement.dataset["shown"];
    }
  }

  const rubrics = document.getElementById("rubrics");
  if (rubrics !== null && current?.dataset["question"] !== undefined) {
    rubrics.dataset["shown"] = current.dataset["question"];
  }

  for (const other of root.querySelectorAll(".is-current")) {
    other.classList.remove("is-current");
  }

  current?.classList.add("is-current");
}

/** The lines of the write-up that remarks are about. */
function markLines(): void {
  for (const line of root.querySelectorAll(".line.remarked-line")) {
    line.classList.remove("remarked-line");
  }

  for (const remark of root.querySelectorAll<HTMLElement>("[data-on-line]")) {
    for (let n = Number(remark.dataset["onLine"]); n > 0 && n <= Number(remark.dataset["onEnd"]); n++) {
      document.getElementById(`L${n}`)?.classList.add("remarked-line");
    }
  }
}

function step(by: 1 | -1): void {
  const among = current !== null && current.dataset["turn"] === undefined ? lines() : turns();
  const at = current === null ? -1 : among.indexOf(current);
  look(among[at < 0 ? 0 : at + by]);
}

function stepQuestion(by: 1 | -1): void {
  const questions = turns().filter((turn) => turn.dataset["turn"] === turn.dataset["question"]);
  const at = questions.findIndex((turn) => turn.dataset["question"] === current?.dataset["question"]);
  look(questions[at < 0 ? 0 : at + by]);
}

function showPane(name: string): void {
  root.dataset["shows"] = name;
  for (const button of root.querySelectorAll<HTMLButtonElement>("[data-show]")) {
    button.setAttribute("aria-pressed", String(button.dataset["show"] === name));
  }
}

// Remarks

function compose(kind: string): void {
  pointed = pointedAt(current);
  if (pointed === null) {
    say("Select words first, or go to a turn with j.");
    const problem = part("problem")!;
    problem.hidden = false;
    problem.textContent = "Select words first, or go to a turn with j.";
    return;
  }

  edited = null;
  showComposer(kind, pointed.words, "");
}

function edit(remark: HTMLElement): void {
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
  part("problem")!.hidden = true;
  part("composer-heading")!.textContent = edited === null ? "New remark" : "Edit the remark";
  part("composer-quote")!.textContent = quote.length > 300 ? `${quote.slice(0, 299)}…` : quote;
  part("composer-quote")!.hidden = quote === "";
  part<HTMLSelectElement>("composer-kind")!.value = kind;
  const field = part<HTMLTextAreaElement>("composer-text")!;
  field.value = text;
  showPane("side");
  field.focus();
}

function closeComposer(): void {
  part("composer")!.hidden = true;
  const back = pointed?.at;
  pointed = null;
  edited = null;
  look(back === undefined ? (current ?? undefined) : (document.getElementById(back.id) ?? back));
}

async function keep(): Promise<void> {
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

// Scores, overrules, verdict

async function score(input: HTMLInputElement): Promise<void> {
  const topic = input.closest<HTMLElement>("[data-score-topic]")!.dataset["scoreTopic"]!;
  await send("ScoreTopic", topic, input.value === "" ? null : Number(input.value));
}

function toScores(): void {
  showPane("side");
  const rows = [...root.querySelectorAll<HTMLElement>("[data-score-topic]")];
  const open = rows.find((row) => row.querySelector("input:checked") === null) ?? rows[0];
  const first = open?.querySelector<HTMLInputElement>("input:checked") ?? open?.querySelector<HTMLInputElement>("input");
  (first ?? document.getElementById("scores-heading")?.parentElement)?.focus();
  first?.scrollIntoView({ block: "center" });
}

/** In a row of scores a figure chooses, and goes on to the next row. */
function scoreByKey(row: HTMLElement, key: string): boolean {
  const input = [...row.querySelectorAll<HTMLInputElement>("input")].find(
    (one) => one.value === (key === "?" ? "" : key),
  );
  if (input === undefined) {
    return false;
  }

  input.checked = true;
  void score(input);
  const rows = [...root.querySelectorAll<HTMLElement>("[data-score-topic]")];
  const after = rows[rows.indexOf(row) + 1];
  const to = after?.querySelector<HTMLElement>("input:checked") ?? after?.querySelector<HTMLElement>("input");
  (to ?? root.querySelector<HTMLElement>("[data-show-engine]"))?.focus();
  return true;
}

async function overrule(form: HTMLFormElement): Promise<void> {
  const fields = new FormData(form);
  const reason = String(fields.get("reason") ?? "");
  const question = Number(form.dataset["question"]);
  await (form.dataset["point"] === undefined
    ? send("OverruleScore", question, Number(fields.get("score")), reason)
    : send("OverrulePoint", question, form.dataset["point"], form.dataset["covered"] === "true", reason));
}

async function takeBack(button: HTMLElement): Promise<void> {
  const question = Number(button.dataset["question"]);
  await (button.dataset["point"] === undefined
    ? send("OverruleScore", question, null, "")
    : send("OverrulePoint", question, button.dataset["point"], button.dataset["covered"] === "true", ""));
}

async function giveVerdict(): Promise<boolean> {
  const chosen = root.querySelector<HTMLInputElement>("[name=verdict]:checked");
  const given = await send(
    "GiveVerdict",
    chosen?.value ?? "",
    root.querySelector<HTMLTextAreaElement>("#verdict-text")!.value,
  );
  if (!given && chosen === null) {
    part("problem")!.textContent = "Choose a verdict first: not yet, nearly, or ready.";
  }

  return given;
}

async function submit(): Promise<void> {
  if ((await giveVerdict()) && (await send("Submit"))) {
    location.reload();
  }
}

async function goNext(): Promise<void> {
  if (next === undefined || next === "") {
    say("Nothing else waits for a review.");
    return;
  }

  const page = await nextPage;
  const main = page?.querySelector("[data-mentor]");
  if (page === null || main === null || main === undefined) {
    location.assign(next);
    return;
  }

  history.pushState(null, "", next);
  document.title = page.title;
  root.replaceWith(document.adoptNode(main));
  open();
  look(turns()[0]);
}

// Keys and clicks

const keys: Record<string, () => void> = {
  j: () => step(1),
  k: () => step(-1),
  n: () => stepQuestion(1),
  p: () => stepQuestion(-1),
  "]": () => sentence(1),
  "[": () => sentence(-1),
  t: () => look(current?.dataset["turn"] === undefined ? turns()[0] : current),
  w: () => look(lines()[0]),
  r: () => {
    showPane("side");
    (
      root.querySelector<HTMLElement>("[data-composer]:not([hidden]) textarea") ??
      root.querySelector<HTMLElement>(".rubric:not([hidden]) :is(summary, button)") ??
      root.querySelector<HTMLElement>(".mentor-side :is([data-edit], [data-remark], input)")
    )?.focus();
  },
  c: () => compose("comment"),
  s: () => compose("suggestion"),
  o: () => compose("note"),
  g: toScores,
  e: () => void send("ShowEngine"),
  v: () => {
    showPane("side");
    (root.querySelector<HTMLElement>("[name=verdict]:checked") ?? root.querySelector<HTMLElement>("[name=verdict]"))?.focus();
  },
  u: () => {
    showPane("side");
    part("submit")?.focus();
  },
  x: () => void goNext(),
  "?": () => part<HTMLDialogElement>("help")!.showModal(),
};

function sentence(by: 1 | -1): void {
  if (current === null || current.dataset["turn"] === undefined) {
    step(1);
  } else {
    selectSentence(current, by);
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && target.type !== "radio" && target.type !== "checkbox")
  );
}

document.addEventListener("keydown", (event) => {
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
  if (!plain || document.querySelector("dialog[open]") !== null || localStorage.getItem(KEYS_OFF) !== null) {
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
});

document.addEventListener("focusin", (event) => {
  const at = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-turn], .line") : null;
  if (at !== null && at !== current && root.contains(at)) {
    current = at;
    settle();
  }
});

document.addEventListener("submit", (event) => {
  const form = event.target as HTMLFormElement;
  if (!root.contains(form) || form.method === "dialog") {
    return;
  }

  event.preventDefault();
  if (form.dataset["start"] !== undefined) {
    void send("StartReview", String(new FormData(form).get("name") ?? "")).then((begun) => begun && location.reload());
  } else if (form.dataset["composer"] !== undefined) {
    void keep();
  } else if (form.dataset["overrule"] !== undefined) {
    void overrule(form);
  } else if (form.dataset["verdict"] !== undefined) {
    void giveVerdict().then((given) => given && say("Verdict kept."));
  }
});

document.addEventListener("change", (event) => {
  const input = event.target;
  if (!(input instanceof HTMLInputElement)) {
    return;
  }

  if (input.closest("[data-score-topic]") !== null) {
    void score(input);
  } else if (input.dataset["keysOn"] !== undefined) {
    if (input.checked) {
      localStorage.removeItem(KEYS_OFF);
    } else {
      localStorage.setItem(KEYS_OFF, "1");
    }
  }
});

// A press on a button must not take away what was selected for it.
document.addEventListener("mousedown", (event) => {
  if (event.target instanceof Element && event.target.closest("[data-remark]") !== null) {
    event.preventDefault();
  }
});

document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target.closest<HTMLElement>("button, a, [data-turn], .line") : null;
  if (target === null || !root.contains(target)) {
    return;
  }

  const data = target.dataset;
  const remark = target.closest<HTMLElement>("[data-comment]");
  if (data["show"] !== undefined) {
    showPane(data["show"]);
  } else if (data["remark"] !== undefined) {
    compose(data["remark"]);
  } else if (data["composerCancel"] !== undefined) {
    closeComposer();
  } else if (data["edit"] !== undefined && remark !== null) {
    edit(remark);
  } else if (data["withdraw"] !== undefined && remark !== null) {
    void send("WithdrawComment", remark.dataset["comment"]);
  } else if (data["takeBack"] !== undefined) {
    void takeBack(target);
  } else if (data["showEngine"] !== undefined) {
    void send("ShowEngine");
  } else if (data["submit"] !== undefined) {
    void submit();
  } else if (data["helpOpen"] !== undefined) {
    part<HTMLDialogElement>("help")!.showModal();
  } else if (data["gotoTurn"] !== undefined) {
    event.preventDefault();
    look(document.getElementById(`turn-${data["gotoTurn"]}`) ?? undefined);
  } else if (data["gotoLine"] !== undefined) {
    showPane("source");
    pointAtLines(Number(data["gotoLine"]), Number(data["gotoEnd"]));
  } else if (data["turn"] !== undefined || target.classList.contains("line")) {
    current = target;
    settle();
  }
});

window.addEventListener("popstate", () => location.reload());

open();
connection.open();
