/** The model gate without its Durable Object: the same rules, in memory, for many scenes at once. */
import { lease, settle } from "../../src/models/gate.ts";
import type { GatePort } from "../../src/models/gate-line.ts";
import { emptyGate, type GateState, type GateView, view } from "../../src/models/gate-state.ts";

export interface LocalGate extends GatePort {
  readonly state: GateState;
  readonly view: GateView;
  /** How many times it was spoken to. */
  readonly trips: number;
  /** From now on: answers, refuses to, or keeps everyone waiting. */
  mood: "well" | "broken" | "silent";
}

export function localGate(now: () => number): LocalGate {
  let state = emptyGate(now());
  let trips = 0;
  return {
    mood: "well",
    get state() {
      return state;
    },
    get view() {
      return view(state, now());
    },
    get trips() {
      return trips;
    },
    async lease(requests, reports) {
      trips += 1;
      if (this.mood === "broken") throw new Error("the gate is broken");
      if (this.mood === "silent") return new Promise(() => undefined);
      for (const report of reports) state = settle(state, report, now());
      const answers = requests.map((request) => {
        const leased = lease(state, request, now());
        state = leased.state;
        return leased.answer;
      });
      return structuredClone({ answers, view: view(state, now()) });
    },
  };
}
