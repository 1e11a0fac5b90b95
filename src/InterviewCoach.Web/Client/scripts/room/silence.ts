/** Notices that nothing was typed for long, and says so once for each question or follow-up. */
export class Silence {
  readonly #wait: number;
  readonly #notice: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(milliseconds: number, notice: () => void) {
    this.#wait = milliseconds;
    this.#notice = notice;
  }

  /** Something happened: the waiting begins anew. */
  broken(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#notice, this.#wait);
  }
}
