// A mentor's desk: remarks, scores, overrules and a verdict, all from the keyboard. The server renders; this sends commands
// and puts what the server shows then in place.
import { pointAtLines } from "../source";
import { showLocalTimes } from "../times";
import { connection, send } from "./commands";
import { desk, part, say, showPane } from "./desk";
import { keysAreOn, listenForKeys, switchKeys } from "./keys";
import { look, looked, markLines, settle } from "./looking";
import { fetchNext, whenNext } from "./next";
import { closeComposer, compose, edit, forget, keep } from "./remarks";
import { giveVerdict, overrule, score, submit, takeBack } from "./scores";

/** Takes up the session that the page shows: the first one, and each that comes after it without a new page. */
function open(): void {
  desk.root = document.querySelector<HTMLElement>("[data-mentor]")!;
  desk.session = desk.root.dataset["session"]!;
  looked.at = null;
  fetchNext();
  forget();
  for (const line of desk.root.querySelectorAll<HTMLElement>(".line")) {
    line.tabIndex = -1;
  }

  desk.root.querySelector<HTMLInputElement>("[data-keys-on]")!.checked = keysAreOn();
  showLocalTimes(desk.root);
  markLines();
  settle();
}

document.addEventListener("focusin", (event) => {
  const at = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-turn], .line") : null;
  if (at !== null && at !== looked.at && desk.root.contains(at)) {
    looked.at = at;
    settle();
  }
});

document.addEventListener("submit", (event) => {
  const form = event.target as HTMLFormElement;
  if (!desk.root.contains(form) || form.method === "dialog") {
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
    switchKeys(input.checked);
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
  if (target === null || !desk.root.contains(target)) {
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
    looked.at = target;
    settle();
  }
});

window.addEventListener("popstate", () => location.reload());

listenForKeys();
whenNext(open);
open();
connection.open();
