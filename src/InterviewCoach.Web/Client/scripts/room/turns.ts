import { showLocalTimes } from "../times";
import type { Ground, Turn } from "./protocol";

/** The list of Turns: the server renders what was there, this adds what comes. Each Turn stands once, in order of seq. */
export class Turns {
  readonly #list: HTMLElement;
  readonly #template: HTMLTemplateElement;
  #sending: HTMLElement | null = null;

  constructor(list: HTMLElement, template: HTMLTemplateElement) {
    this.#list = list;
    this.#template = template;
  }

  /** Adds those that are not there yet, and returns them. */
  add(turns: readonly Turn[]): readonly Turn[] {
    // One that a tab caught up with while a language model was at it is shown in the words that were kept.
    for (const turn of turns.filter((other) => other.engineText !== null)) {
      document.getElementById(`turn-${turn.seq}`)?.remove();
    }

    const added = turns.filter((turn) => document.getElementById(`turn-${turn.seq}`) === null);
    for (const turn of added) {
      if (turn.speaker === "candidate") {
        this.clearSending();
      }

      const item = this.#render(turn);
      item.id = `turn-${turn.seq}`;
      item.dataset["seq"] = String(turn.seq);
      const after = [...this.#list.children].find((other) => Number((other as HTMLElement).dataset["seq"]) > turn.seq);
      this.#list.insertBefore(item, after ?? this.#sending);
    }

    return added;
  }

  /** Shows a message that the server has not acknowledged yet. */
  showSending(text: string): void {
    this.clearSending();
    this.#sending = this.#render({
      seq: 0,
      speaker: "candidate",
      kind: "answer",
      text,
      at: "",
      topic: null,
      why: null,
      grounds: [],
      engineText: null,
      proposedFrom: null,
    });
    this.#sending.classList.add("sending");
    this.#slot(this.#sending, "time").textContent = "sending…";
    this.#list.append(this.#sending);
  }

  clearSending(): void {
    this.#sending?.remove();
    this.#sending = null;
  }

  #render(turn: Turn): HTMLElement {
    const item = this.#template.content.firstElementChild?.cloneNode(true) as HTMLElement;
    item.className = `turn ${turn.speaker} ${turn.kind}`;
    this.#slot(item, "speaker").textContent = turn.speaker === "candidate" ? "You" : "Interviewer";
    this.#slot(item, "text").textContent = turn.text;
    const topic = this.#slot(item, "topic");
    topic.textContent = turn.topic;
    topic.hidden = turn.topic === null;
    (this.#slot(item, "time") as HTMLTimeElement).dateTime = turn.at;
    this.#slot(item, "why").textContent = turn.why;
    this.#slot(item, "why-details").hidden = turn.why === null;
    this.#slot(item, "engine").textContent = turn.engineText;
    this.#slot(item, "engine-details").hidden = turn.engineText === null;
    this.#slot(item, "proposed").textContent = turn.proposedFrom;
    this.#slot(item, "proposed-details").hidden = turn.proposedFrom === null;
    this.#slot(item, "why-box").hidden =
      turn.why === null && turn.engineText === null && turn.proposedFrom === null && turn.grounds.length === 0;
    this.#slot(item, "grounds").append(
      ...turn.grounds.map((ground) =>
        item.dataset["writeUp"] === undefined || item.dataset["writeUp"] === ground.file
          ? groundButton(ground)
          : groundElsewhere(ground),
      ),
    );
    showLocalTimes(item);
    return item;
  }

  #slot(item: HTMLElement, name: string): HTMLElement {
    return item.querySelector<HTMLElement>(`[data-slot="${name}"]`)!;
  }
}

function groundButton(ground: Ground): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "ground";
  button.title = ground.quote;
  button.dataset["gotoLine"] = String(ground.line);
  button.dataset["gotoEnd"] = String(ground.endLine);
  button.textContent = linesOf(ground);
  return button;
}

/** What stands in another source than the write-up beside the conversation is named, and leads nowhere. */
function groundElsewhere(ground: Ground): HTMLElement {
  const named = document.createElement("span");
  named.className = "ground elsewhere";
  named.title = ground.quote;
  named.textContent = `${ground.file}, ${linesOf(ground)}`;
  return named;
}

function linesOf(ground: Ground): string {
  return ground.line === ground.endLine ? `line ${ground.line}` : `lines ${ground.line}–${ground.endLine}`;
}
