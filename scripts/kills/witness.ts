/** What a player has seen of a scene: every frame's bytes, every line sent, every promise made. */
import type { NumberedEvent, ServerFrame, SessionView } from "../../src/scene/protocol.ts";
import type { Phase } from "../../src/scene/vocabulary.ts";
import type { Situation } from "./house.ts";

export class Witness {
  /** As first received, by `seq`. */
  readonly frames = new Map<number, string>();
  readonly sent = new Map<string, string>();
  /** Ids of lines whose `message` event was seen: the server's promise. */
  readonly acknowledged = new Set<string>();
  readonly complaints: string[] = [];
  lastSeq = 0;
  phase: Phase = "MC_WARMUP";
  turn = 0;
  partnerSpokeIn = -1;
  answeredTurn = 0;
  /** What was under way at a kill after which nobody visited. */
  #owed: { situation: Situation; turn: number } | null = null;

  /** Takes a frame in. True if it is an event that was not seen before. */
  see(text: string): boolean {
    const frame = JSON.parse(text) as ServerFrame;
    if (frame.type === "session_joined") this.#collectDebt(frame.session);
    if (frame.type === "agent_response")
      this.answeredTurn = Math.max(this.answeredTurn, frame.turn);
    if (!("seq" in frame)) return false;
    if (frame.seq !== this.lastSeq + 1) {
      this.complaints.push(`seq ${frame.seq} came after ${this.lastSeq}`);
    }
    this.lastSeq = frame.seq;
    this.frames.set(frame.seq, text);
    if (!("withheld" in frame)) this.#follow(frame);
    return true;
  }

  #follow(event: NumberedEvent): void {
    if (event.type === "phase_changed") this.phase = event.to;
    if (event.type !== "message") return;
    if (event.agent_name === "partner") this.partnerSpokeIn = event.turn;
    if (event.agent_name !== null) return;
    this.turn = event.turn;
    if (event.message_id !== undefined) this.acknowledged.add(event.message_id);
  }

  get isOver(): boolean {
    return this.phase === "COMPLETE";
  }

  get mayBeginALine(): boolean {
    const isPlaying = this.phase === "PHASE_1_SUPPORT" || this.phase === "PHASE_2_FALLIBLE";
    return isPlaying && this.partnerSpokeIn >= this.turn;
  }

  get situation(): Situation | "idle" {
    if (this.phase === "MC_WARMUP") return "warm-up";
    if (this.phase === "COACH_ANALYSIS") return "notes";
    if (this.isOver) return "idle";
    if (this.partnerSpokeIn < this.turn) return "mid-reply";
    return this.answeredTurn < this.turn ? "between Partner and Room" : "idle";
  }

  /** To be called at a kill after which nobody visits: what is under way must be done at the next visit. */
  expectWorkWithoutAVisit(): void {
    const { situation, turn } = this;
    if (situation !== "idle" && this.lastSeq > 0) this.#owed = { situation, turn };
  }

  #collectDebt(view: SessionView): void {
    if (this.#owed === null) return;
    const { situation, turn } = this.#owed;
    this.#owed = null;
    const replied = view.conversation_history.some(
      (line) => line.agent_name === "partner" && line.turn >= turn,
    );
    const settled = view.sentiment_history.some((each) => each.turn === turn);
    const isDone = {
      "warm-up": replied,
      "mid-reply": replied,
      "between Partner and Room": settled,
      notes: view.current_phase === "COMPLETE",
    }[situation];
    if (!isDone) {
      this.complaints.push(`killed in ${situation} (turn ${turn}), not finished without a visit`);
    }
  }
}
