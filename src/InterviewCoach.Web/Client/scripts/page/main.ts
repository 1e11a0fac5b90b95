// Every page: times in the reader's own zone, links that point at lines, and a form that says a file is too large at once.
import { pointAtLines } from "../source";
import { showLocalTimes } from "../times";

const MAX_BYTES = 2 * 1024 * 1024;

showLocalTimes(document);

document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>("a[data-goto-line]") : null;
  if (link !== null && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    pointAtLines(Number(link.dataset["gotoLine"]), Number(link.dataset["gotoEnd"]));
  }
});

// A form that was refused stands below the fold on a narrow screen: go to what it says.
document.querySelector<HTMLElement>("form [role=alert]")?.scrollIntoView({ block: "center" });

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-write-up-form]")) {
  const file = form.querySelector<HTMLInputElement>("input[type=file]");
  file?.addEventListener("change", () => {
    const chosen = file.files?.[0];
    file.setCustomValidity(
      chosen !== undefined && chosen.size > MAX_BYTES
        ? "This file is over 2 MB. Remove embedded images or outputs, or choose the part that tells the story."
        : "",
    );
    file.reportValidity();
  });
}
