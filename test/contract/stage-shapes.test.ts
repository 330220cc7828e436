/** Answers that are no lines, over the real wire: the built stage, a scene from the opening to its end. */
import { describe, expect, it } from "vitest";
import {
  expectOnce,
  LINES,
  openStage,
  REPORT_DEADLINE_MS,
  SLOW,
  sayInTime,
  timed,
} from "../support/fault-stage.ts";
import { type Behaviour, line } from "../support/vertex-behaviours.ts";

const SHAPES: Readonly<Record<string, readonly string[]>> = {
  "a label": ["**Partner:**"],
  "a label and spaces": ["PARTNER:", "   "],
  "marks alone": ["***"],
  "an empty fence": ["```", "\n```"],
  "a space without width": ["\u200b"],
  thoughts: ["<thin", "king>They want a lamp."],
  "a script": ["PLAYER: I turn it off.\n", "PARTNER: The oven hums.\n", "PLAYER: Good."],
  "other speakers": ["User: I turn it off."],
  "a call of a tool": ["tool_code print(", "search_games())"],
  "JSON with a line": ['{"line": "The oven', ' hums."}'],
  "JSON that breaks off": ["json {", '"line": "The ov'],
  escapes: ["It&#39;s", " warm.\\n", "Step back."],
};
const MACHINERY = /[<>{}`*\\]|&#|\b(?:PLAYER|PARTNER|User|tool_code|print|thinking|json)\b/u;

describe.concurrent("an answer that is no line, for ever", () => {
  it.for(Object.entries(SHAPES))(
    "%s: the opening, every line and the end come in time, and no machinery is heard",
    SLOW,
    async ([, pieces], test) => {
      const stage = await openStage(test);
      const shape = (): Behaviour => line(...pieces);
      stage.standIn.always(shape);
      const session = await stage.create({ seed: 11, location: "a harbour" });
      const socket = await stage.watch(session);
      test.onTestFinished(() => socket.close());
      await socket.opened();

      await sayInTime(stage, session, LINES);
      const report = await timed(stage.end(session));

      await expectOnce(socket, LINES.length);
      expect(report.ms).toBeLessThan(REPORT_DEADLINE_MS);
      expect(report.value).not.toBeNull();
      for (const { role, content } of socket.all("message")) {
        if (role !== "user") expect(content).not.toMatch(MACHINERY);
      }
      expect(await stage.view(session)).toMatchObject({ current_phase: "COMPLETE" });
    },
  );
});
