/** Opens a finding of the review, shows it and puts the focus on it. */
function showFinding(id: string): void {
  const finding = document.getElementById(id);
  if (finding === null) {
    return;
  }

  for (const other of document.querySelectorAll(".finding.pointed-at")) {
    other.classList.remove("pointed-at");
  }

  for (let node: Element | null = finding; node !== null; node = node.parentElement) {
    if (node instanceof HTMLDetailsElement) {
      node.open = true;
    }
  }

  const body = finding.querySelector<HTMLDetailsElement>("details[data-finding]");
  if (body !== null) {
    body.open = true;
  }

  finding.classList.add("pointed-at");
  finding.scrollIntoView({ block: "nearest" });
  body?.querySelector("summary")?.focus({ preventScroll: true });
}

/** Marks in the margin lead to their findings; so does the address of a finding. */
export function followFindings(): void {
  document.addEventListener("click", (event) => {
    const mark = event.target instanceof Element ? event.target.closest<HTMLElement>("a[data-goto-finding]") : null;
    if (mark !== null && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      showFinding(mark.dataset["gotoFinding"] ?? "");
    }
  });
  if (location.hash.startsWith("#finding-")) {
    showFinding(location.hash.slice(1));
  }
}
