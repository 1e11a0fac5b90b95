// Takes the text out of a PDF, here in the browser: the file itself goes nowhere.
import { getDocument, GlobalWorkerOptions } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { TextItem } from "pdfjs-dist/types/src/display/api";
import { linesOf, type Piece } from "./lines";

const MOST_PAGES = 200;

/** Fewer letters a page than this, on average, are page numbers over pictures. */
const FEWEST_LETTERS = 20;

/** What came of it: the text, or words that say what to do. */
export type PdfReading = { text: string; pages: number } | { problem: string };

export async function readPdf(file: File, worker: string, progress: (page: number, of: number) => void): Promise<PdfReading> {
  GlobalWorkerOptions.workerSrc = worker;
  const loading = getDocument({ data: await file.arrayBuffer(), disableFontFace: true, useWasm: false, stopAtErrors: false });
  try {
    const pdf = await loading.promise;
    if (pdf.numPages > MOST_PAGES) {
      return { problem: `This PDF has ${pdf.numPages} pages. Choose the part that tells the story, up to ${MOST_PAGES} pages.` };
    }

    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      progress(number, pdf.numPages);
      const page = await pdf.getPage(number);
      const content = await page.getTextContent();
      pages.push(linesOf(content.items.filter((item): item is TextItem => "str" in item).map(pieceOf)));
      page.cleanup();
    }

    const text = pages.filter((page) => page.length > 0).join("\n\n");
    return text.replace(/\s/g, "").length >= FEWEST_LETTERS * Math.min(pdf.numPages, 5)
      ? { text: `${text}\n`, pages: pdf.numPages }
      : { problem: "This PDF holds pictures of pages and no text. Paste the text, or hand in the document it was made from." };
  } catch (error) {
    return {
      problem:
        error instanceof Error && error.name === "PasswordException"
          ? "This PDF is protected by a password. Save it without one, or paste the text."
          : "This PDF could not be read. Export it again, or paste the text.",
    };
  } finally {
    await loading.destroy();
  }
}

function pieceOf(item: TextItem): Piece {
  const [a, b, , , x, y] = item.transform as [number, number, number, number, number, number];
  return { text: item.str, x, y, width: item.width, size: item.height || Math.hypot(a, b), endsLine: item.hasEOL };
}
