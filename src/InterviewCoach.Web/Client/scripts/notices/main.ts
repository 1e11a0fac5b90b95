// The number of unread notices, as it changes.
import { RoomConnection } from "../room/connection";

const badge = document.querySelector<HTMLElement>("[data-unread]");
if (badge !== null) {
  const connection = new RoomConnection("/hubs/notices", () => undefined, () => Promise.resolve());
  connection.on<number>("Unread", (count) => {
    badge.hidden = count === 0;
    badge.querySelector("[data-count]")!.textContent = String(count);
  });
  connection.open();
}
