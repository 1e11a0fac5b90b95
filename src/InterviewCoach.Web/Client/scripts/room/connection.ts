import { HubConnection, HubConnectionBuilder, HubConnectionState, HttpTransportType, LogLevel } from "@microsoft/signalr";

const LONGEST_WAIT = 15_000;
const PATIENCE = 10_000;

/** How long to wait before try number `attempt` (from 0): growing, and jittered so that many rooms do not knock at once. */
export function waitBefore(attempt: number): number {
  const ceiling = Math.min(LONGEST_WAIT, 250 * 2 ** Math.min(attempt, 10));
  return ceiling / 2 + Math.random() * (ceiling / 2);
}

/** What one message may hold, in bytes; the server closes the line on a longer one. */
const MOST_BYTES = 4 * 1024 * 1024 - 1024;

/** What was to be sent is more than a message may hold. Nothing was sent. */
export class TooMuch extends Error {
  constructor() {
    super("That is too much to be sent at once. Shorten it; what you typed is still here.");
  }
}

export type ConnectionState = "connected" | "lost" | "signed out";

/** Says in `note` how the line stands, `lost` where it is tried again; hidden while it holds. */
export function sayConnection(note: HTMLElement, state: ConnectionState, lost: string): void {
  note.hidden = state === "connected";
  if (state !== "signed out") {
    note.textContent = lost;
    return;
  }

  const link = document.createElement("a");
  link.href = `/sign-in?from=${encodeURIComponent(location.pathname)}`;
  link.textContent = "Sign in again";
  note.replaceChildren("You are signed out. ", link, ".");
}

/** The line to the hub, which is never given up: neither the first start nor any later one. */
export class RoomConnection {
  readonly #hub: HubConnection;
  readonly #tell: (state: ConnectionState) => void;
  readonly #joined: () => Promise<void>;
  #live = false;
  #waiting: (() => void)[] = [];

  /** `joined` runs after each start, first or again; a start counts only when it went through. */
  constructor(url: string, tell: (state: ConnectionState) => void, joined: () => Promise<void>) {
    this.#tell = tell;
    this.#joined = joined;
    this.#hub = new HubConnectionBuilder()
      .withUrl(url, { skipNegotiation: true, transport: HttpTransportType.WebSockets })
      .configureLogging(LogLevel.None)
      .build();
    this.#hub.serverTimeoutInMilliseconds = 30_000;
    this.#hub.keepAliveIntervalInMilliseconds = 10_000;
    this.#hub.onclose(() => {
      // A line that closed before it counted is the starting loop's to try again.
      if (this.#live) {
        this.#live = false;
        this.#tell("lost");
        void this.#startForEver();
      }
    });
  }

  on<T>(method: string, handler: (value: T) => void): void {
    this.#hub.on(method, handler);
  }

  open(): void {
    void this.#startForEver();
  }

  async invoke<T>(method: string, ...args: unknown[]): Promise<T> {
    if (new TextEncoder().encode(JSON.stringify(args)).length > MOST_BYTES) {
      throw new TooMuch();
    }

    return await this.#hub.invoke<T>(method, ...args);
  }

  /** Calls as soon as the line is up: what is pressed while the page still loads, or the line is back in a moment, is not lost. */
  async invokeWhenUp<T>(method: string, ...args: unknown[]): Promise<T> {
    await this.whenUp();
    return await this.invoke<T>(method, ...args);
  }

  /** Waits until the line is up, though no longer than a person would. */
  async whenUp(): Promise<void> {
    if (!this.#live) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
        setTimeout(resolve, PATIENCE);
      });
    }
  }

  async #startForEver(): Promise<void> {
    for (let attempt = 0; !this.#live; attempt++) {
      try {
        await this.#hub.start();
        await this.#joined();
        this.#live = this.#hub.state === HubConnectionState.Connected;
        if (this.#live) {
          this.#tell("connected");
          this.#waiting.splice(0).forEach((goOn) => goOn());
        }
      } catch {
        await this.#hub.stop();
      }

      if (!this.#live) {
        this.#tell((await isSignedOut()) ? "signed out" : "lost");
        await untilTimeOrBack(waitBefore(attempt));
      }
    }
  }
}

/** A refused line does not say why; the page does: who is signed out would be sent away from it. */
async function isSignedOut(): Promise<boolean> {
  return await fetch(location.pathname, { redirect: "manual", cache: "no-store" }).then(
    (page) => page.type === "opaqueredirect",
    () => false,
  );
}

/** Waits, but not longer than until the network is back, or the person, who may have signed in elsewhere. */
async function untilTimeOrBack(milliseconds: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      window.removeEventListener("online", done);
      window.removeEventListener("focus", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    window.addEventListener("online", done);
    window.addEventListener("focus", done);
  });
}
