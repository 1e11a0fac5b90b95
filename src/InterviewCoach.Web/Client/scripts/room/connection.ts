import { HubConnection, HubConnectionBuilder, HubConnectionState, HttpTransportType, LogLevel } from "@microsoft/signalr";

const LONGEST_WAIT = 15_000;

/** How long to wait before try number `attempt` (from 0): growing, and jittered so that many rooms do not knock at once. */
export function waitBefore(attempt: number): number {
  const ceiling = Math.min(LONGEST_WAIT, 250 * 2 ** Math.min(attempt, 10));
  return ceiling / 2 + Math.random() * (ceiling / 2);
}

export type ConnectionState = "connected" | "lost";

/** The line to the hub, which is never given up: neither the first start nor any later one. */
export class RoomConnection {
  readonly #hub: HubConnection;
  readonly #tell: (state: ConnectionState) => void;
  readonly #joined: () => Promise<void>;
  #live = false;

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
    return await this.#hub.invoke<T>(method, ...args);
  }

  async #startForEver(): Promise<void> {
    for (let attempt = 0; !this.#live; attempt++) {
      try {
        await this.#hub.start();
        await this.#joined();
        this.#live = this.#hub.state === HubConnectionState.Connected;
        if (this.#live) {
          this.#tell("connected");
        }
      } catch {
        await this.#hub.stop();
      }

      if (!this.#live) {
        this.#tell("lost");
        await untilTimeOrOnline(waitBefore(attempt));
      }
    }
  }
}

/** Waits, but not longer than until the browser says that the network is back. */
async function untilTimeOrOnline(milliseconds: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      window.removeEventListener("online", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    window.addEventListener("online", done);
  });
}
