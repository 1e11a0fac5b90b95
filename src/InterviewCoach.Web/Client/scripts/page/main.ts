// Every page: times in the reader's own zone, links that point at lines and findings, and forms that take files.
import { followFindings } from "../findings";
import { pointAtLines } from "../source";
import { showLocalTimes } from "../times";
import { askModelButtons } from "./ask-model";
import { handInForms } from "./hand-in";
import { takeInvitation } from "./invitation";
import { passkeyForms } from "./passkeys";

showLocalTimes(document);

document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>("a[data-goto-line]") : null;
  if (link !== null && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    pointAtLines(Number(link.dataset["gotoLine"]), Number(link.dataset["gotoEnd"]));
    document.getElementById(link.dataset["gotoMark"] ?? "")?.focus({ preventScroll: true });
  }
});

followFindings();

// A form that was refused stands below the fold on a narrow screen: go to what it says.
document.querySelector<HTMLElement>("form [role=alert]")?.scrollIntoView({ block: "center" });

askModelButtons();
handInForms();
passkeyForms();
takeInvitation();
