import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openStores } from "../support/browser-stores.ts";

beforeEach(() => {
  vi.resetModules();
  openStores("fine", { "improv.sound": "on" });
});
afterEach(() => vi.unstubAllGlobals());

/** An outlet that breaks at one of its calls. */
const OUTLETS = {
  "is not there": undefined,
  "cannot be opened": class {
    constructor() {
      throw new DOMException("no device", "NotSupportedError");
    }
  },
  "breaks while it plays": class {
    readonly state = "running";
    get currentTime(): number {
      throw new DOMException("closed", "InvalidStateError");
    }
  },
};

it.each(Object.entries(OUTLETS))(
  "is silent, and says so, where the outlet %s",
  async (_, outlet) => {
    vi.stubGlobal("AudioContext", outlet);
    const { sounds } = await import("../../src/client/sounds.ts");
    const states: string[] = [];
    sounds.subscribe((state) => states.push(state));
    expect(sounds.state).toBe("on");
    sounds.curtain();
    sounds.bell();
    expect(states).toEqual(["failed"]);
    sounds.toggle();
    expect(states).toEqual(["failed", "on", "failed"]);
  },
);

it("is silent, and says so, where the outlet does not wake", async () => {
  const resume = vi.fn(() => Promise.reject(new DOMException("no", "InvalidStateError")));
  vi.stubGlobal(
    "AudioContext",
    class {
      readonly state = "suspended";
      readonly resume = resume;
    },
  );
  const { sounds } = await import("../../src/client/sounds.ts");
  sounds.bell();
  await vi.waitFor(() => expect(sounds.state).toBe("failed"));
});
