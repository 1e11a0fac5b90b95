// The next session of the queue, which is fetched while this one is read.
import { desk, say } from "./desk";
import { pageOf } from "./fresh";
import { look, turns } from "./looking";

let next: string | undefined;
let nextPage: Promise<Document | null> | null = null;
let opened: () => void = () => undefined;

/** Fetches what comes after the session on the desk. */
export function fetchNext(): void {
  next = desk.root.dataset["next"];
  nextPage = next === undefined || next === "" ? null : pageOf(next).catch(() => null);
}

/** What takes up the session that `goNext` lays on the desk. */
export function whenNext(open: () => void): void {
  opened = open;
}

export async function goNext(): Promise<void> {
  if (next === undefined || next === "") {
    say("Nothing else waits for a review.");
    return;
  }

  const page = await nextPage;
  const main = page?.querySelector("[data-mentor]");
  if (page === null || main === null || main === undefined) {
    location.assign(next);
    return;
  }

  history.pushState(null, "", next);
  document.title = page.title;
  desk.root.replaceWith(document.adoptNode(main));
  opened();
  look(turns()[0]);
}
