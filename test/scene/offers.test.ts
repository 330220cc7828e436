import { describe, expect, it } from "vitest";
import { earlierOffers, ledgerOf, openOffers } from "../../src/scene/offers.ts";
import type { Read } from "../../src/scene/protocol.ts";
import { aScene, aTurn } from "../support/scenes.ts";

function aRead(turn: number, overrides: Partial<Read> = {}): Read {
  return {
    turn,
    move: "yes_and",
    offer: null,
    picks_up: null,
    note: "-",
    source: "heuristic",
    ...overrides,
  };
}

const scene = aScene({
  offersAtOpening: ["the oven has a name", "Uncle Bert owes us flour"],
  turns: [
    aTurn(1, {
      line: "We call the oven Margaret, and I keep a parrot in the cellar.",
      read: aRead(1, { offer: "I keep a parrot in the cellar", picks_up: "the oven has a name" }),
      reply: "Margaret is hungry today.",
      partnerOffers: ["Margaret is hungry"],
    }),
    aTurn(2, {
      line: "There is no Margaret.",
      read: aRead(2, { move: "block" }),
      reply: "Then who ate the violin?",
      partnerOffers: ["who ate the violin"],
    }),
    aTurn(3, {
      line: "A violin, yes.",
      read: aRead(3, { move: "accept", picks_up: "who ate the violin" }),
      reply: "Listen, your parrot is singing!",
      partnerOffers: ["your parrot is singing"],
    }),
    aTurn(4, {
      line: "It wants the keys to the oven.",
      read: aRead(4, { move: "callback", offer: "the keys", picks_up: "the oven has a name" }),
      reply: "I hid the ladder.",
      partnerOffers: ["I hid the ladder"],
    }),
  ],
});
const fate = (offer: string) => ledgerOf(scene).find((one) => one.offer === offer);

describe("the offer ledger", () => {
  it("has both sides' offers in the order in which they were said", () => {
    expect(earlierOffers(scene).map(({ turn, by, offer }) => `${turn} ${by} ${offer}`)).toEqual([
      "0 partner the oven has a name",
      "0 partner Uncle Bert owes us flour",
      "1 player I keep a parrot in the cellar",
      "1 partner Margaret is hungry",
      "2 partner who ate the violin",
      "3 partner your parrot is singing",
      "4 player the keys",
      "4 partner I hid the ladder",
    ]);
  });

  it("tells a yes-and from a mere yes", () => {
    expect(fate("the oven has a name")).toMatchObject({ accepted: [1, 4], added_to: [1, 4] });
    expect(fate("who ate the violin")).toMatchObject({
      accepted: [3],
      added_to: [],
      dropped: false,
    });
  });

  it("calls it a callback from the third turn on", () => {
    expect(fate("the oven has a name")?.called_back).toEqual([4]);
    expect(fate("I keep a parrot in the cellar")).toMatchObject({ accepted: [3], called_back: [] });
  });

  it("does not take a block for taking up", () => {
    expect(fate("Margaret is hungry")).toMatchObject({ accepted: [], dropped: true });
  });

  it("has dropped what nobody took up, but nothing that came in the last turn", () => {
    const dropped = ledgerOf(scene).filter((one) => one.dropped);
    expect(dropped.map(({ offer }) => offer)).toEqual([
      "Uncle Bert owes us flour",
      "Margaret is hungry",
      "your parrot is singing",
    ]);
    expect(fate("I hid the ladder")?.dropped).toBe(false);
  });

  it("finds the offer that a model's read means though it says it otherwise", () => {
    const other = aScene({
      offersAtOpening: ["Uncle Bert owes us flour"],
      turns: [
        aTurn(1, {
          line: "He paid in sugar!",
          read: aRead(1, { offer: "He paid in sugar", picks_up: "Bert's debt of flour" }),
        }),
      ],
    });
    expect(ledgerOf(other)[0]?.added_to).toEqual([1]);
  });

  it("reminds of what still lies open, newest first", () => {
    expect(openOffers(scene).map(({ offer }) => offer)).toEqual([
      "I hid the ladder",
      "the keys",
      "your parrot is singing",
      "Margaret is hungry",
      "Uncle Bert owes us flour",
    ]);
  });

  it("is empty for an empty scene", () => {
    expect(ledgerOf(aScene())).toEqual([]);
    expect(openOffers(aScene())).toEqual([]);
  });
});
