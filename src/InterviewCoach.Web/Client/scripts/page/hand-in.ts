// The forms in which a project is handed in: says at once what cannot be taken, takes what is dropped, and reads a PDF here.
import type { PdfReading } from "../pdf/main";

const MEGABYTE = 1024 * 1024;
const LARGEST_SOURCE = 2 * MEGABYTE;
const LARGEST_ARCHIVE = 20 * MEGABYTE;
const LARGEST_PDF = 30 * MEGABYTE;

type ReadPdf = (file: File, worker: string, progress: (page: number, of: number) => void) => Promise<PdfReading>;

export function handInForms(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-write-up-form]")) {
    const files = form.querySelector<HTMLInputElement>("input[type=file]");
    const text = form.querySelector<HTMLTextAreaElement>("textarea");
    const said = form.querySelector<HTMLElement>("[data-hand-in-said]");
    if (files !== null && text !== null && said !== null) {
      watch(form, files, text, said);
    }
  }
}

function watch(form: HTMLFormElement, files: HTMLInputElement, text: HTMLTextAreaElement, said: HTMLElement): void {
  const button = form.querySelector<HTMLButtonElement>("button[type=submit]");
  const say = (words: string, isProblem = false): void => {
    said.textContent = words;
    said.classList.toggle("problem", isProblem);
  };

  files.addEventListener("change", () => {
    const chosen = [...(files.files ?? [])];
    const problem = problemOf(chosen);
    files.setCustomValidity(problem);
    files.reportValidity();
    say("");
    if (problem === "" && chosen[0] !== undefined && isPdf(chosen[0])) {
      void takePdf(chosen[0]);
    } else if (problem === "" && chosen.length > 1) {
      say(`${chosen.length} files: the README, or what comes nearest to one, is the write-up; the rest is evidence.`);
    }
  });

  async function takePdf(pdf: File): Promise<void> {
    const bundle = form.dataset["pdf"];
    const worker = form.dataset["pdfWorker"];
    if (bundle === undefined || worker === undefined || button === null) {
      return;
    }

    button.disabled = true;
    say(`Reading ${pdf.name}…`);
    let reading: PdfReading;
    try {
      const { readPdf } = (await import(bundle)) as { readPdf: ReadPdf };
      reading = await readPdf(pdf, worker, (page, of) => say(`Reading ${pdf.name}: page ${page} of ${of}…`));
    } catch {
      reading = { problem: "What reads a PDF could not be loaded. Try again, or paste the text." };
    }

    button.disabled = false;
    files.value = "";
    if ("problem" in reading) {
      say(reading.problem, true);
      return;
    }

    text.value = reading.text;
    say(`This is the text of ${pdf.name}. Check it, mend what was torn, then hand it in.`);
    text.focus();
    text.setSelectionRange(0, 0);
    text.scrollTop = 0;
  }

  // A file may be dropped anywhere on the form.
  for (const name of ["dragenter", "dragover"] as const) {
    form.addEventListener(name, (event) => {
      if (event.dataTransfer?.types.includes("Files") === true) {
        event.preventDefault();
        form.classList.add("dropping");
      }
    });
  }
  form.addEventListener("dragleave", (event) => {
    if (!(event.relatedTarget instanceof Node) || !form.contains(event.relatedTarget)) {
      form.classList.remove("dropping");
    }
  });
  form.addEventListener("drop", (event) => {
    form.classList.remove("dropping");
    const dropped = event.dataTransfer?.files;
    if (dropped !== undefined && dropped.length > 0) {
      event.preventDefault();
      files.files = dropped;
      files.dispatchEvent(new Event("change", { bubbles: true }));
    }
  });

  form.addEventListener("submit", (event) => {
    if (button?.getAttribute("aria-disabled") === "true") {
      event.preventDefault();
      return;
    }
    if ((files.files?.length ?? 0) > 0) {
      say("Reading…");
    }
    if (button !== null) {
      button.setAttribute("aria-disabled", "true");
    }
  });
  window.addEventListener("pageshow", () => {
    button?.removeAttribute("aria-disabled");
    if (said.textContent === "Reading…") {
      say("");
    }
  });
}

/** Why the files cannot be handed in together, or nothing. */
function problemOf(chosen: File[]): string {
  if (chosen.length > 1 && chosen.some(isPdf)) {
    return "Choose a PDF by itself: its text is shown first, for you to check.";
  }

  for (const file of chosen) {
    const isArchive = hasEnding(file, ".zip");
    const largest = isArchive ? LARGEST_ARCHIVE : isPdf(file) ? LARGEST_PDF : LARGEST_SOURCE;
    if (file.size > largest) {
      return isArchive
        ? "This archive is over 20 MB. Leave out data, models and installed packages."
        : `This file is over ${largest / MEGABYTE} MB. Remove embedded images or outputs, or choose the part that tells the story.`;
    }
  }

  return chosen.reduce((sum, file) => sum + file.size, 0) > LARGEST_ARCHIVE
    ? "These files are over 20 MB together. Choose those that tell the story."
    : "";
}

function isPdf(file: File): boolean {
  return hasEnding(file, ".pdf");
}

function hasEnding(file: File, ending: string): boolean {
  return file.name.toLowerCase().endsWith(ending);
}
