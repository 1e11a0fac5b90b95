/** Keeps the end of the log in sight, but only for a reader who is at the end; anyone else is told that there is more. */
export class Follow {
  readonly #log: HTMLElement;
  readonly #button: HTMLElement;

  constructor(log: HTMLElement, button: HTMLElement) {
    this.#log = log;
    this.#button = button;
    button.addEventListener("click", () => this.toEnd());
    log.addEventListener("scroll", () => {
      if (this.#atEnd()) {
        button.hidden = true;
      }
    });
  }

  toEnd(): void {
    this.#log.scrollTop = this.#log.scrollHeight;
    this.#button.hidden = true;
  }

  /** Runs a change of the log, then follows it or offers to. */
  during(change: () => void): void {
    const wasAtEnd = this.#atEnd();
    change();
    if (wasAtEnd) {
      this.toEnd();
    } else if (!this.#atEnd()) {
      this.#button.hidden = false;
    }
  }

  #atEnd(): boolean {
    const slack = 48;
    return this.#log.scrollHeight - this.#log.scrollTop - this.#log.clientHeight <= slack;
  }
}
