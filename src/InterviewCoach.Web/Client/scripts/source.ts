/** Scrolls the write-up to a run of lines and marks them. */
export function pointAtLines(first: number, last: number): void {
  for (const line of document.querySelectorAll(".line.pointed-at")) {
    line.classList.remove("pointed-at");
  }

  for (let n = first; n <= last; n++) {
    document.getElementById(`L${n}`)?.classList.add("pointed-at");
  }

  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  document.getElementById(`L${first}`)?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
}
