/** Scenes that are opened, played and closed in another language than English. */
import { describe, expect, it } from "vitest";
import { openingFor } from "../../../src/models/understudy/openings/opening.ts";
import { german } from "../../../src/models/understudy/tongues/german.ts";
import { TONGUES, tongueIn, tongueSet } from "../../../src/models/understudy/tongues/hearing.ts";
import { spanish } from "../../../src/models/understudy/tongues/spanish.ts";
import { countWords } from "../../../src/scene/language/words.ts";
import { keepsRules } from "../../../src/scene/referee.ts";
import { answerTo, play, repliesOf, stock } from "./rehearsal.ts";

describe("the language in which a stage is set", () => {
  it.each([
    ["eine Bäckerei in Köln", null, "en-US", "de"],
    ["in einem Aufzug", null, null, "de"],
    [null, "Mutter und Sohn", "en", "de"],
    ["una panadería a las cuatro", null, "en", "es"],
    ["la casa de mi abuela", null, null, "es"],
    [null, "madre e hija", null, "es"],
    [null, null, "de-AT", "de"],
    [null, null, "es_MX", "es"],
    ["Köln", null, "de", "de"],
    ["hotel", null, "de", "de"],
    ["a bakery at 4 am", "sisters", "de", null],
    ["old lighthouse", null, "de", null],
    ["under the bridge", null, "es", null],
    ["Los Angeles", null, "en", null],
    ["La Scala", null, "en", null],
    ["the UN building", null, null, null],
    ["die factory", null, null, null],
    [null, null, "en-GB", null],
    [null, null, "fr", null],
    [null, null, null, null],
  ])("%s, %s, %s: %s", (location, relationship, locale, code) => {
    expect(tongueSet({ location, relationship, locale })?.code ?? null).toBe(code);
  });
});

const hosts = TONGUES.filter((tongue) => tongue.hosts);

it("opens every game in the language of the stage, hands it over and keeps to sixty words", async () => {
  const long = { de: "eine kleine Bäckerei in Köln", es: "una pequeña panadería de Sevilla" };
  for (const tongue of hosts) {
    for (const game of stock.games) {
      const words = game.referee.some((rule) => /^(?:required|one)_word$/.test(rule.kind));
      if (words) continue;
      for (const location of [null, long[tongue.code as keyof typeof long]]) {
        const wish = {
          seed: game.name.length,
          askedGame: game.name,
          locale: tongue.code,
          location,
        };
        const [opening = ""] = repliesOf(await play([], wish));
        expect(tongueIn(opening, null)?.code, opening).toBe(tongue.code);
        expect(opening).not.toMatch(/[{}[\]|]|[,.] ?[,.]|^\p{Ll}| {2}/u);
        expect(countWords(opening)).toBeLessThanOrEqual(60);
        expect(keepsRules(game.referee, opening, { previousLine: null }), opening).toBe(true);
      }
    }
  }
});

it("puts the place and the two into the opening, in the player's words", () => {
  const texts = Array.from(
    { length: 30 },
    (_, seed) =>
      openingFor({ seed, location: "ein Wald", relationship: "wir sind Geschwister", game: null })
        .text,
  );
  expect(new Set(texts).size).toBeGreaterThan(10);
  for (const text of texts) {
    expect(text).toMatch(/(?:^|[.,!] )Ein Wald[.,]/);
    expect(text).toContain("Geschwister, das sind wir beide.");
  }
  const odd = openingFor({
    seed: 1,
    location: "ein $& {you} Wald",
    relationship: null,
    game: null,
  });
  expect(odd.text).toContain("Ein $& {you} Wald");
});

it("does not remark on the language in which it opened itself, and stays in it", async () => {
  const lines = ["Ich hab den Schlüssel verloren.", "ok", "Wow", "Kommst du mit?", "Mama wartet."];
  for (const seed of [1, 2, 3, 4]) {
    const scene = await play(lines, { seed, locale: "de-DE", askedGame: "Two Chairs" });
    const replies = repliesOf(scene);
    for (const reply of replies) expect(tongueIn(reply, german)?.code, reply).toBe("de");
    expect(replies.join(" ")).not.toContain("Englisch");
  }
  // Whoever answers in English is answered in English.
  const crossed = repliesOf(
    await play(["Hello there, what is in your suitcase?"], { seed: 1, locale: "de" }),
  );
  expect(tongueIn(crossed[1] ?? "", null)).toBeNull();
});

it("speaks to a stranger as it opened", async () => {
  const wish = { seed: 3, askedGame: "Press Conference", locale: "de" };
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const replies = repliesOf(await play(["Ich habe zwölf Gänse gekauft."], { ...wish, seed }));
    expect(replies[1]).not.toMatch(/\b(?:du|dich|dir|sagst|hast)\b/);
  }
});

it("hosts in that language, quotes what was said in it, and in English otherwise", async () => {
  const scene = await play(["No fui yo.", "Tengo una llave vieja.", "Vámonos ya."], {
    seed: 2,
    locale: "es",
    location: "un faro",
    askedGame: "Two Chairs",
  });
  const host = scene.lines.find(({ agent }) => agent === "mc")?.content ?? "";
  expect(tongueIn(host, null)).toBe(spanish);
  expect(host).toContain("«un faro»");
  expect(host).toContain("«Two Chairs»");
  const close = { kind: "farewell", reason: "curtain" } as const;
  const said = await answerTo(scene, close as Parameters<typeof answerTo>[1]);
  expect(said).toMatch(/«(?:No fui yo|Tengo una llave vieja|Vámonos ya)»/);
  const empty = await play([], { seed: 2, locale: "de" });
  expect(await answerTo(empty, close as Parameters<typeof answerTo>[1])).toMatch(/gute Nacht!$/);
  const steered = await answerTo(scene, { kind: "steer" } as Parameters<typeof answerTo>[1]);
  expect(tongueIn(steered, null)).toBe(spanish);
  const english = await play(["I lost the dog."], { seed: 2, locale: "de" });
  expect(await answerTo(english, close as Parameters<typeof answerTo>[1])).toMatch(
    /goodnight!|way home/,
  );
});

it.each([
  ["Was machst du mit der Torte?", "de", /fertig|Wonach/],
  ["Weißt du noch, der Sommer in Italien?", "de", /gestern|vergessen/],
  ["Wer bist du?", "de", /Wer ich bin/],
  ["¿Quién eres tú?", "es", /Quién soy/],
  ["¿Qué haces con mi sombrero?", "es", /terminado|parece que hago/],
  ["¿Te acuerdas del verano en Cádiz?", "es", /ayer|olvidarlo/],
  ["No me mires así.", "es", /techo/],
])("answers what is asked in another language: %s", async (line, locale, matter) => {
  for (const seed of [1, 2, 3, 4]) {
    const [, reply] = repliesOf(await play([line], { seed, locale, askedGame: "Two Chairs" }));
    expect(reply).toMatch(matter);
  }
});

it("answers no question for who, what or where with a yes", () => {
  for (const { asked } of TONGUES)
    for (const line of asked) expect(line).not.toMatch(/(?:^|\. )(?:Ja|Sí|Oui)[,.]|que sí|que oui/);
});
