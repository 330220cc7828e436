import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cardOf,
  entryFrom,
  mergeEntries,
  newestFirst,
  retakesOf,
} from "../../src/client/shelf/entry.ts";
import { stageFromCopy, transcriptFromCopy } from "../../src/client/shelf/own-copy.ts";
import { matches, searchable } from "../../src/client/shelf/search.ts";
import { emptyStage } from "../../src/client/stage.ts";
import type { Ticket } from "../../src/client/ticket.ts";
import { transcriptAsMarkdown } from "../../src/scene/transcript.ts";
import { joined, play, sceneLog, texts } from "../support/client-frames.ts";
import { anEntry, aReport, aView, ID, wholeLog } from "../support/shelf-entries.ts";

const ticket: Ticket = { sessionId: ID, token: "t", shareToken: "s" };

describe("an entry", () => {
  it("holds the frames and the view as they came", () => {
    const view = aView();
    const state = play(emptyStage, joined(sceneLog.length, view), ...sceneLog);
    expect(entryFrom(ticket, state)).toEqual({
      version: 1,
      sessionId: ID,
      ticket,
      view,
      frames: sceneLog,
      left: null,
    });
  });

  it("is none before the player has said a line, in a retake one of its own", () => {
    const welcomed = play(emptyStage, joined(3, aView()), ...sceneLog.slice(0, 3));
    expect(entryFrom(ticket, welcomed)).toBeNull();
    const again = { turn: 3, quote: "I fall.", first: ticket };
    const copied = play(emptyStage, joined(sceneLog.length, aView()), ...sceneLog);
    expect(entryFrom({ ...ticket, again }, copied)).toBeNull();
    expect(entryFrom({ ...ticket, again: { ...again, turn: 2 } }, copied)).not.toBeNull();
  });

  it("tells its card", () => {
    expect(cardOf(anEntry())).toEqual({
      sessionId: ID,
      playedAt: "2026-11-22T20:00:00.000Z",
      place: "a lighthouse",
      relationship: "two keepers",
      game: null,
      headline: "You climbed",
      lines: 2,
      isFinished: true,
      isRetake: false,
    });
    expect(cardOf(anEntry({ frames: sceneLog }))).toMatchObject({
      headline: null,
      isFinished: false,
    });
  });
});

describe("two copies of a scene", () => {
  it("become the longer log, wherever each of them stopped", () => {
    fc.assert(
      fc.property(fc.nat(wholeLog.length), fc.nat(wholeLog.length), (a, b) => {
        const cut = (length: number) => anEntry({ frames: wholeLog.slice(0, length) });
        const { frames } = mergeEntries(cut(a), cut(b));
        expect(frames).toEqual(wholeLog.slice(0, Math.max(a, b)));
      }),
    );
  });

  it("keep the later view and what is known of its end, in either order", () => {
    const late = anEntry({
      view: aView({ updated_at: "2026-11-22T21:00:00.000Z", turn_count: 9 }),
    });
    const gone = anEntry({ left: "gone" });
    for (const [kept, given] of [
      [late, gone],
      [gone, late],
    ] as const) {
      const merged = mergeEntries(kept, given);
      expect(merged.view.turn_count).toBe(9);
      expect(merged.left).toBe("gone");
    }
    expect(mergeEntries(anEntry({ left: "erased" }), gone).left).toBe("erased");
    expect(mergeEntries(gone, anEntry({ left: "expired" })).left).toBe("expired");
  });

  it("keep the way back to the first take", () => {
    const again = { turn: 1, quote: "I climb.", first: { ...ticket, sessionId: "b" } };
    const retake = anEntry({ ticket: { ...ticket, again } });
    expect(mergeEntries(retake, anEntry()).ticket.again).toEqual(again);
  });
});

describe("the shelf", () => {
  it("stands with the last played first", () => {
    const dated = (day: number) =>
      anEntry({
        sessionId: `${day}`,
        view: aView({ created_at: `2026-11-1${day}T20:00:00.000Z` }),
      });
    const sorted = newestFirst([dated(2), dated(4), dated(1)]);
    expect(sorted.map((entry) => entry.view.created_at.slice(9, 10))).toEqual(["4", "2", "1"]);
  });

  it("knows the retakes of a scene, and theirs", () => {
    const of = (sessionId: string, first: Ticket): Ticket => ({
      ...ticket,
      sessionId,
      again: { turn: 1, quote: "q", first },
    });
    const second = of("b", ticket);
    const third = of("c", second);
    const stranger = of("e", { ...ticket, sessionId: "d" });
    const known = [ticket, second, third, stranger];
    const ids = (id: string) => retakesOf(id, known).map(({ sessionId }) => sessionId);
    expect(ids(ID)).toEqual(["b", "c"]);
    expect(ids("b")).toEqual(["c"]);
    expect(ids("c")).toEqual([]);
  });

  it.each([
    ["lighthouse", true],
    ["LIGHT climbed", true],
    ["higher", true],
    ["onto the dog", true],
    ["", true],
    ["submarine", false],
    ["lighthouse submarine", false],
  ])("is searched for %j", (query, found) => {
    expect(matches(searchable(anEntry()), query)).toBe(found);
  });

  it("is searched without accents and capitals", () => {
    const entry = anEntry({ view: aView({ location: "Café Übersee" }) });
    expect(matches(searchable(entry), "cafe uber")).toBe(true);
    expect(matches(searchable(anEntry({ view: aView({ location: "Cafe" }) })), "CAFÉ")).toBe(true);
  });
});

describe("the own copy", () => {
  it("gives the same stage as having been there", () => {
    const state = stageFromCopy(anEntry());
    expect(texts(state)).toContain("I climb.");
    expect(state).toMatchObject({ report: aReport, complete: true, turnCount: 2 });
    expect(state.playbill).toMatchObject({ location: "a lighthouse", model: "understudy" });
  });

  it("steps over what this page does not know", () => {
    const later = [{ type: "line_cut", seq: 1 }, ...wholeLog.slice(1)] as typeof wholeLog;
    expect(stageFromCopy(anEntry({ frames: later }))).toMatchObject({ report: aReport });
  });

  it("gives the whole transcript, also where the view was told at the beginning", () => {
    const early = anEntry({ view: aView({ current_phase: "MC_WARMUP", turn_count: 0 }) });
    const transcript = transcriptFromCopy(early);
    expect(transcript.session).toMatchObject({ current_phase: "COMPLETE", turn_count: 2 });
    const markdown = transcriptAsMarkdown(transcript);
    expect(markdown).toContain("**You:** I climb.");
    expect(markdown).toContain("You climbed");
    expect(markdown).toMatch(/You:\*\* I climb.*Bell:\*\* One word.*Up you go.*Baker:\*\* Higher/s);
    const told = transcriptFromCopy({ ...early, view: transcript.session });
    expect(told.session.conversation_history).toEqual(transcript.session.conversation_history);
  });
});
