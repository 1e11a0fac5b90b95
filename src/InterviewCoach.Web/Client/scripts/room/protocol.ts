// What the hub sends and takes: the same shapes as RoomUpdate.cs and InterviewHub.cs.

export interface Ground {
  readonly file: string;
  readonly line: number;
  readonly endLine: number;
  readonly quote: string;
}

export interface Turn {
  readonly seq: number;
  readonly speaker: "interviewer" | "candidate";
  readonly kind: string;
  readonly text: string;
  readonly at: string;
  readonly topic: string | null;
  readonly why: string | null;
  readonly grounds: readonly Ground[];
  /** The engine's own words, where a language model's are shown in their stead. */
  readonly engineText: string | null;
  readonly proposedFrom: string | null;
}

/** What a language model has said so far of the utterance to come. */
export interface WordsSoFar {
  readonly sessionId: string;
  readonly seq: number;
  readonly text: string;
}

export interface RoomUpdate {
  readonly sessionId: string;
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly turns: readonly Turn[];
  readonly status: "running" | "finished" | "abandoned";
  readonly questionSeq: number;
  readonly candidateIsNext: boolean;
  readonly asked: number;
  readonly planned: number;
}

export interface RoomReply {
  readonly seq: number | null;
  readonly error: string | null;
  readonly message: string | null;
  readonly update: RoomUpdate | null;
}

/** What a candidate can do about a question; the hub's methods of the same name. */
export type Move = "Answer" | "Skip" | "SayDontKnow" | "AskClarification";
