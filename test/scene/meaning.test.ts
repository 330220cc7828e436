import { describe, expect, it } from "vitest";
import { linksBetween, meaningOf } from "../../src/scene/language/meaning.ts";

const links = (a: string, b: string) => linksBetween(meaningOf(a), meaningOf(b));

describe("what two texts have in common", () => {
  it.each([
    ["That sounds rude.", "the walls sound like a door"],
    ["I am going home.", "we go to the opera"],
    ["I opened my mouth.", "the safe opens at nine"],
    ["We run.", "the engine runs on old love letters"],
    ["Sie ist die Königin.", "die Leiter ist weg"],
  ])("%j does not take up %j", (line, offer) => {
    expect(links(line, offer)).toBe(0);
  });

  it.each([
    ["Feed it more letters.", "the engine runs on old love letters"],
    ["Then open the safe!", "the safe opens at nine"],
    ["Pull the tooth.", "your teeth have started to whistle"],
    ["He stole it.", "somebody wants to steal the crown"],
    ["Hol den Bären aus dem Keller!", "unter der Praxis wohnt ein Bär"],
    ["Die Leitern sind aus Käse.", "ich habe die Leiter verkauft"],
  ])("%j takes up %j", (line, offer) => {
    expect(links(line, offer)).toBeGreaterThan(0);
  });
});
