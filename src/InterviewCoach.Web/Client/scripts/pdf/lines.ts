// Puts the pieces of text of a page back into lines and paragraphs, by where they stand.

/** A piece of text as a PDF places it; y grows upwards. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  endsLine: boolean;
}

interface Line {
  text: string;
  y: number;
  size: number;
  end: number;
}

/** A gap as wide as this many letters' heights parts columns: three spaces, so that tables can still be told. */
const COLUMN_GAP = 1.6;
const WORD_GAP = 0.18;
const PARAGRAPH_GAP = 1.75;

/** The text of a page, in the order of the file: lines apart, paragraphs and headings parted by an empty line. */
export function linesOf(pieces: Piece[]): string {
  const lines: Line[] = [];
  let line: Line | undefined;
  for (const piece of pieces) {
    if (piece.text.trim().length > 0) {
      const size = piece.size || line?.size || 10;
      if (line === undefined || Math.abs(piece.y - line.y) > size * 0.5 || piece.x < line.end - size * 2) {
        line = { text: piece.text.trimStart(), y: piece.y, size, end: piece.x + piece.width };
        lines.push(line);
      } else {
        const gap = (piece.x - line.end) / size;
        line.text += (gap > COLUMN_GAP ? "   " : gap > WORD_GAP && !line.text.endsWith(" ") ? " " : "") + piece.text;
        line.end = piece.x + piece.width;
        line.size = Math.max(line.size, size);
      }
    } else if (line !== undefined && piece.text.length > 0 && !line.text.endsWith(" ")) {
      // A space of its own; whether it is wide enough for a column shows with the next piece.
      const wide = piece.width / line.size > COLUMN_GAP;
      line.text += wide ? "   " : " ";
      line.end = Math.max(line.end, piece.x + piece.width);
    }
    if (piece.endsLine) {
      line = undefined;
    }
  }

  const usual = median(lines.map((one) => one.size));
  let text = "";
  lines.forEach((one, index) => {
    const before = lines[index - 1];
    if (before !== undefined) {
      const apart = before.y - one.y > PARAGRAPH_GAP * Math.max(one.size, before.size);
      text += apart || one.size > usual * 1.15 !== before.size > usual * 1.15 ? "\n\n" : "\n";
    }
    text += bullet(one.text.trimEnd());
  });
  return text;
}

/** The signs that stand before items of lists, as Markdown has them. */
function bullet(line: string): string {
  return line.replace(/^[•●▪◦‣·∙]\s*/u, "- ");
}

function median(sizes: number[]): number {
  const sorted = [...sizes].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
