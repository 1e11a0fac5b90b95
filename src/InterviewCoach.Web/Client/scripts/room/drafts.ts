import type { Move } from "./protocol";

/** A message on its way: kept until the server has acknowledged it, so that a reload sends it again under the same id. */
export interface Pending {
  readonly messageId: string;
  readonly move: Move;
  readonly questionSeq: number;
  readonly text: string;
}

/**
 * What the candidate has typed and not yet got through. Each tab has a text and a message of its own, which survive a
 * reload; the text typed last is also there for a tab that is opened anew.
 */
export class Drafts {
  readonly #draftKey: string;
  readonly #pendingKey: string;

  constructor(sessionId: string) {
    this.#draftKey = `coach.draft.${sessionId}`;
    this.#pendingKey = `coach.pending.${sessionId}`;
  }

  get draft(): string {
    return read("sessionStorage", this.#draftKey) ?? read("localStorage", this.#draftKey) ?? "";
  }

  set draft(text: string) {
    const before = this.draft;
    write("sessionStorage", this.#draftKey, text);
    // Another tab's text is left alone.
    if (text !== "" || read("localStorage", this.#draftKey) === before) {
      write("localStorage", this.#draftKey, text === "" ? null : text);
    }
  }

  get pending(): Pending | null {
    const stored = read("sessionStorage", this.#pendingKey);
    return stored === null ? null : (JSON.parse(stored) as Pending);
  }

  set pending(message: Pending | null) {
    write("sessionStorage", this.#pendingKey, message === null ? null : JSON.stringify(message));
  }
}

type Store = "sessionStorage" | "localStorage";

/** Holds what a browser would not store, for as long as the page lives. */
const memory = new Map<string, string>();

function read(store: Store, key: string): string | null {
  try {
    return window[store].getItem(key) ?? memory.get(store + key) ?? null;
  } catch {
    return memory.get(store + key) ?? null;
  }
}

function write(store: Store, key: string, value: string | null): void {
  memory.delete(store + key);
  try {
    if (value === null) {
      window[store].removeItem(key);
    } else {
      window[store].setItem(key, value);
    }
  } catch {
    // Storage is full or switched off.
    if (value !== null) {
      memory.set(store + key, value);
    }
  }
}
