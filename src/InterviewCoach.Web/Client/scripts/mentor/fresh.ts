import { showLocalTimes } from "../times";

/** The page of an address as the server would show it now; null where it cannot be had. */
export async function pageOf(address: string): Promise<Document | null> {
  const response = await fetch(address, { headers: { accept: "text/html" } });
  return response.ok ? new DOMParser().parseFromString(await response.text(), "text/html") : null;
}

/** Puts what the server would show now into the parts that change, after `before`; what is typed elsewhere stays. */
export async function freshen(root: HTMLElement, before: () => void): Promise<void> {
  const page = await pageOf(location.href);
  if (page === null) {
    location.reload();
    return;
  }

  before();
  for (const part of root.querySelectorAll<HTMLElement>("[data-fresh]")) {
    const now = page.getElementById(part.id);
    if (now !== null && now.innerHTML !== part.innerHTML) {
      part.replaceChildren(...now.childNodes);
      showLocalTimes(part);
    }
  }
}

/** Where the focus is, so that it can be put back when what had it was replaced, or at least near by. */
export function keepFocus(): () => void {
  const [id, home] = [document.activeElement?.id ?? "", document.activeElement?.closest("section[id]")?.id ?? ""];
  return () => {
    if (document.activeElement === document.body || document.activeElement === null) {
      const near = document.getElementById(home)?.querySelector<HTMLElement>("button, summary, input");
      (document.getElementById(id) ?? near)?.focus({ preventScroll: true });
    }
  };
}
