const DATE_AND_TIME = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
const TIME = new Intl.DateTimeFormat(undefined, { timeStyle: "short" });

/** Puts the times below a node, which the server writes in UTC, into the reader's own zone and manner. */
export function showLocalTimes(root: ParentNode): void {
  for (const time of root.querySelectorAll<HTMLTimeElement>("time[data-local-time]")) {
    if (time.dateTime !== "") {
      const at = new Date(time.dateTime);
      time.textContent = time.dataset["localTime"] === "time" ? TIME.format(at) : DATE_AND_TIME.format(at);
      time.title = DATE_AND_TIME.format(at);
    }
  }
}
