import { expect, it } from "vitest";
import { readStock } from "../../scripts/stock.ts";
import { foreignLanguage, languageOf, languagesOf } from "../../src/client/language.ts";
import type { ScriptItem } from "../../src/client/stage.ts";
import { HOSTED } from "../../src/models/understudy/openings/hosted.ts";
import { OPENINGS } from "../../src/models/understudy/openings/stock.ts";

it.each([
  ["I hold the lamp, and you the ladder.", "en"],
  ["Ich halte die Lampe, und du hältst die Leiter.", "de"],
  ["Yo llevo la lámpara y tú subes por la escalera.", "es"],
  ["Je tiens la lampe, et vous montez sur le toit.", "fr"],
  ["Io tengo la lampada e tu sali sul tetto, perché non c'è luce.", "it"],
  ["Eu seguro a lâmpada e você sobe com a escada.", "pt"],
  ["Ik houd de lamp vast en jij klimt het dak op.", "nl"],
  ["Я держу лампу, а ты лестницу.", "ru"],
  ["私がランプを持つから、はしごを頼む。", "ja"],
  ["我拿着灯,你扶着梯子。", "zh"],
  ["내가 등불을 들게.", "ko"],
  ["أنا أحمل المصباح.", "ar"],
  ["אני מחזיק את הסולם.", "he"],
  ["My grandmother said „Ich liebe dich“ and left the kitchen to us.", "en"],
])("hears what a line is written in: %s", (line, language) => {
  expect(languageOf(line)).toBe(language);
});

it("hears the house's own openings and examples, nearly all by themselves and each after a line of its language", () => {
  const examples = readStock().stock.games.flatMap(({ example }) =>
    example.map(({ line }) => line),
  );
  const lines = [
    ...[...OPENINGS.map(({ text }) => text), ...examples].map((text) => ({ text, tag: "en" })),
    ...HOSTED.map(({ text, tongue }) => ({ text, tag: tongue?.code ?? "en" })),
  ];
  expect(lines.filter(({ text, tag }) => languageOf(text, tag) !== tag)).toEqual([]);
  const abroad = lines.filter(({ tag }) => tag !== "en");
  const heard = abroad.filter(({ text, tag }) => languageOf(text) === tag);
  expect(abroad.length).toBeGreaterThan(20);
  expect(heard.length / abroad.length).toBeGreaterThan(0.95);
});

it("leaves a line that could be anything in the language of the one before", () => {
  const said = (seq: number, text: string): ScriptItem => ({
    kind: "line",
    speaker: "player",
    turn: seq,
    seq,
    text,
  });
  const script = [
    said(1, "…"),
    said(2, "Schalter drei, Fundbüro, was haben wir denn verloren?"),
    said(3, "Mama!"),
    said(4, "What is that on the counter?"),
    said(5, "Mama!"),
  ];
  expect([...languagesOf(script).values()]).toEqual(["en", "de", "de", "en", "en"]);
});

it("marks only what is not in the page's language", () => {
  expect(foreignLanguage("What is that on the counter?", "de")).toBeUndefined();
  expect(foreignLanguage("Mama!", "de")).toBe("de");
  expect(foreignLanguage("Mama!")).toBeUndefined();
});
