/** Buttons that ask a language model: the page says that it waits, and nothing is asked twice. */
export function askModelButtons(): void {
  let asking: HTMLButtonElement | null = null;
  let label = "";

  document.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (!(button instanceof HTMLButtonElement) || button.dataset["askModel"] === undefined) {
      return;
    }
    if (asking !== null) {
      event.preventDefault();
      return;
    }

    asking = button;
    label = button.textContent ?? "";
    button.textContent = "Asking the language model…";
    button.setAttribute("aria-busy", "true");
  });

  // A page that is gone back to is the page as it was left.
  window.addEventListener("pageshow", () => {
    if (asking !== null) {
      asking.textContent = label;
      asking.removeAttribute("aria-busy");
      asking = null;
    }
  });
}
