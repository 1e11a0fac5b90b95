// Sends what the mentor does, in order, and shows what the server makes of it.
import { RoomConnection, sayConnection, TooMuch } from "../room/connection";
import { desk, part, showPane, showProblem } from "./desk";
import { freshen, keepFocus } from "./fresh";
import { markLines, settle } from "./looking";

interface MentorReply {
  readonly error: string | null;
}

export const connection = new RoomConnection(
  "/hubs/mentor",
  (state) => sayConnection(part("connection")!, state, "Connection lost. Trying again."),
  () => Promise.resolve(),
);

let queue = Promise.resolve();
let waiting = 0;

/** Sends a command after those before it, and shows what came of it. True where it was done. */
export async function send(method: string, ...args: unknown[]): Promise<boolean> {
  waiting++;
  const on = desk.session;
  const sent = queue.then(async () => await connection.invokeWhenUp<MentorReply>(method, on, ...args));
  queue = sent.then(
    () => undefined,
    () => undefined,
  );
  const error = await sent.then(
    (reply) => reply.error,
    (fault: unknown) => fault instanceof TooMuch ? fault.message : "There is no connection right now. Nothing of what you typed is lost; try again in a moment.",
  );
  waiting--;

  showProblem(error);
  if (error !== null) {
    showPane("side");
    part("problem")!.scrollIntoView({ block: "nearest" });
  } else if (waiting === 0) {
    await refresh();
  }

  return error === null;
}

async function refresh(): Promise<void> {
  let putBack = keepFocus();
  await freshen(desk.root, () => (putBack = keepFocus()));
  markLines();
  settle();
  putBack();
}
