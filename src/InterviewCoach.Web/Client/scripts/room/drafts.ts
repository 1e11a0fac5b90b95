import type { Move } from "./protocol";

/** A message on its way: kept until the server has acknowledged it, so that a reload sends it again under the same id. */
export interface Pending {
  readonly messageId: string;
  readonly move: Move;
  readonly questionSeq: number;
  readonly text: string;
}

/** What the candidate has typed and not yet got through, in this browser. Without storage it lives for the page only. */
export class Drafts {
  readonly #draftKey: string;
  readonly #pendingKey: string;
  readonly #memory = new Map<string, string>();

  constructor(sessionId: string) {
    this.#draftKey = `coach.draft.${sessionId}`;
    this.#pendingKey = `coach.pending.${sessionId}`;
  }

  get draft(): string {
    return this.#read(this.#draftKey) ?? "";
  }

  set draft(text: string) {
    this.#write(this.#draftKey, text === "" ? null : text);
  }

  get pending(): Pending | null {
    const stored = this.#read(this.#pendingKey);
    return stored === null ? null : (JSON.parse(stored) as Pending);
  }

  set pending(message: Pending | null) {
    this.#write(this.#pendingKey, message === null ? null : JSON.stringify(message));
  }

  #read(key: string): string | null {
    try {
      return localStorage.getItem(key) ?? this.#memory.get(key) ?? null;
    } catch {
      return this.#memory.get(key) ?? null;
    }
  }

  #write(key: string, value: string | null): void {
    if (value === null) {
      this.#memory.delete(key);
    } else {
      this.#memory.set(key, value);
    }

    try {
      if (value === null) {
        localStorage.removeItem(key);
      } else {
        localStorage.setItem(key, value);
      }
    } catch {
      // Storage is full or switched off: the draft then lives as long as the page.
    }
  }
}
