import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mirrorDocument } from "../../../src/scene/mirror-document.ts";
import { anyMirrorParts, SPOKEN } from "../../support/mirror-parts.ts";

const whole = anyMirrorParts.map((parts) => ({ ...parts, keepTranscript: true }));
const numbers = anyMirrorParts.map((parts) => ({ ...parts, keepTranscript: false }));

describe("the mirrored document", () => {
  it("is the session view but for expires_at, with report, reads, flops and offers", () => {
    fc.assert(
      fc.property(whole, (parts) => {
        const { report, reads, flops, offers, view, retentionExpiresAt } = parts;
        expect(mirrorDocument(parts)).toEqual({
          ...view,
          keep_transcript: true,
          expires_at: retentionExpiresAt,
          report,
          reads,
          flops,
          offers,
        });
      }),
    );
  });

  it("holds nothing that anybody said or typed when the transcript is not to be kept", () => {
    fc.assert(
      fc.property(numbers, (parts) => {
        const json = JSON.stringify(mirrorDocument(parts));
        expect(SPOKEN.filter((word) => json.includes(word))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps the numbers, turns and times when the transcript is not to be kept", () => {
    fc.assert(
      fc.property(numbers, (parts) => {
        const { view, report, reads, flops, offers } = parts;
        const document = mirrorDocument(parts);
        expect(document).toMatchObject({
          session_id: view.session_id,
          keep_transcript: false,
          expires_at: parts.retentionExpiresAt,
          turn_count: view.turn_count,
          sentiment_history: view.sentiment_history,
          cost_usd: view.cost_usd,
          latencies: view.latencies,
          total_tokens_used: view.total_tokens_used,
          report: {
            measures: report?.measures,
            sentiment_arc: report?.sentiment_arc,
            recovery: { score: report?.recovery.score },
            comparison: { lines: 2, after: { offers_made: report?.comparison?.after.offers_made } },
          },
        });
        const turns = (items: readonly { turn: number }[]) => items.map(({ turn }) => turn);
        expect(document.conversation_history).toMatchObject(
          view.conversation_history.map(({ seq, turn, timestamp }) => ({ seq, turn, timestamp })),
        );
        expect(turns(document.reads)).toEqual(turns(reads));
        expect(turns(document.flops)).toEqual(turns(flops));
        expect(turns(document.offers)).toEqual(turns(offers));
      }),
    );
  });
});
