/** What a remark points at, by place; the same shape as PlaceInput in MentorHub.cs. The words are the server's own. */
export interface Place {
  readonly turn: number | null;
  readonly start: number;
  readonly length: number;
  readonly file: string | null;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A place, the words there for people to read, and the element that holds its beginning. */
export interface Pointed {
  readonly place: Place;
  readonly words: string;
  readonly at: HTMLElement;
}

/** What is selected, or else all of the turn or line given; null where there is neither. */
export function pointedAt(current: HTMLElement | null): Pointed | null {
  return ofSelection() ?? (current === null ? null : ofWhole(current));
}

function ofSelection(): Pointed | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) {
    return null;
  }

  const range = selection.getRangeAt(0);
  const turn = closest(range.startContainer, "[data-turn]");
  if (turn !== null) {
    const text = turn.querySelector<HTMLElement>("[data-text]")!;
    const start = offsetIn(text, range.startContainer, range.startOffset);
    const end = offsetIn(text, range.endContainer, range.endOffset);
    return end > start ? ofTurn(turn, start, end - start) : null;
  }

  const first = closest(range.startContainer, ".line");
  const last = closest(range.endContainer, ".line") ?? first;
  if (first === null || last === null) {
    return null;
  }

  const from = textOf(first);
  const to = textOf(last);
  return ofLines(
    first,
    last,
    offsetIn(from, range.startContainer, range.startOffset),
    offsetIn(to, range.endContainer, range.endOffset),
    selection.toString(),
  );
}

function ofWhole(current: HTMLElement): Pointed {
  return current.dataset["turn"] !== undefined
    ? ofTurn(current, 0, 0)
    : ofLines(current, current, 0, textOf(current).textContent.length, textOf(current).textContent);
}

function ofTurn(turn: HTMLElement, start: number, length: number): Pointed {
  const text = turn.querySelector<HTMLElement>("[data-text]")!.textContent;
  return {
    place: { ...nowhere, turn: Number(turn.dataset["turn"]), start, length },
    words: length === 0 ? text : text.slice(start, start + length),
    at: turn,
  };
}

function ofLines(first: HTMLElement, last: HTMLElement, column: number, endColumn: number, words: string): Pointed {
  return {
    place: {
      ...nowhere,
      file: first.closest<HTMLElement>("[data-file]")?.dataset["file"] ?? "",
      line: Number(first.dataset["line"]),
      column,
      endLine: Number(last.dataset["line"]),
      endColumn,
    },
    words,
    at: first,
  };
}

const nowhere: Place = { turn: null, start: 0, length: 0, file: null, line: 0, column: 0, endLine: 0, endColumn: 0 };

function closest(node: Node, selector: string): HTMLElement | null {
  return (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>(selector) ?? null;
}

function textOf(line: HTMLElement): HTMLElement {
  return line.querySelector<HTMLElement>(".line-text") ?? line;
}

/** How many characters of the element come before a point: none before it, all of them after it. */
function offsetIn(element: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.selectNodeContents(element);
  if (before.comparePoint(node, offset) < 0) {
    return 0;
  }

  if (before.comparePoint(node, offset) === 0) {
    before.setEnd(node, offset);
  }

  return before.toString().length;
}

/** Selects the sentence after the selected one, or the one before it, within a turn. */
export function selectSentence(turn: HTMLElement, step: 1 | -1): void {
  const text = turn.querySelector<HTMLElement>("[data-text]")!;
  const sentences = [...new Intl.Segmenter(undefined, { granularity: "sentence" }).segment(text.textContent)].filter(
    (sentence) => sentence.segment.trim() !== "",
  );
  const selection = getSelection()!;
  const inside = !selection.isCollapsed && text.contains(selection.anchorNode);
  const at = inside ? offsetIn(text, selection.getRangeAt(0).startContainer, selection.getRangeAt(0).startOffset) : -1;
  const now = sentences.findLastIndex((sentence) => sentence.index <= at);
  const wanted = sentences[inside ? now + step : step === 1 ? 0 : sentences.length - 1];
  if (wanted === undefined) {
    return;
  }

  const range = document.createRange();
  const start = pointAt(text, wanted.index);
  const end = pointAt(text, wanted.index + wanted.segment.trimEnd().length);
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  selection.removeAllRanges();
  selection.addRange(range);
}

function pointAt(element: HTMLElement, offset: number): { node: Node; offset: number } {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let rest = offset;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (rest <= length) {
      return { node, offset: rest };
    }

    rest -= length;
  }

  return { node: element, offset: element.childNodes.length };
}
