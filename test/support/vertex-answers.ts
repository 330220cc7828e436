/** What the stand-in says when nobody told it: something sensible for each kind of agent. */

export interface VertexPart {
  readonly text?: string;
  readonly functionCall?: { readonly name?: string; readonly args?: unknown };
  readonly functionResponse?: { readonly name?: string; readonly response?: unknown };
  readonly thoughtSignature?: string;
}
interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly minItems?: number;
  readonly minimum?: number;
}
export interface VertexBody {
  readonly contents?: readonly { readonly role?: string; readonly parts?: readonly VertexPart[] }[];
  readonly systemInstruction?: { readonly parts?: readonly VertexPart[] };
  readonly tools?: readonly {
    readonly functionDeclarations?: readonly {
      readonly name: string;
      readonly parametersJsonSchema?: JsonSchema;
    }[];
  }[];
  readonly generationConfig?: Readonly<Record<string, unknown>> & {
    readonly responseJsonSchema?: JsonSchema;
    readonly maxOutputTokens?: number;
    readonly temperature?: number;
    readonly thinkingConfig?: { readonly thinkingLevel?: string };
  };
  readonly safetySettings?: readonly unknown[];
}

/** All that was said to the model, in one text. */
export function userText(body: VertexBody): string {
  const parts = (body.contents ?? []).flatMap((content) => content.parts ?? []);
  return parts.map((part) => part.text ?? "").join("\n");
}

const SPOKEN = [
  "Yes, and the lantern over the door has started to hum your name, softly, like it owes you money, so hold the ladder steady and tell me what you see.",
  "Then take my good gloves, Marta, because the map says the cellar is warm tonight, and warm cellars mean your uncle has been baking apologies again.",
  "I kept the ticket you tore in half, I sewed it up with your own red thread, and now the conductor calls me family and you a stowaway.",
  "Look, the kettle remembers us, it is whistling the tune we swore never to play again, and half the harbour is already dancing on your porch.",
];

/** A line that no other conversation gets, and the same conversation again. */
function spoken(body: VertexBody): string {
  let number = 0;
  for (const character of userText(body)) {
    number = (Math.imul(number, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  }
  return `${SPOKEN[number % SPOKEN.length]} Locker ${number % 100_000}, if anybody asks.`;
}

/** The least that a schema allows. */
function least(schema: JsonSchema): unknown {
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return least(schema.anyOf[0] ?? {});
  const type = typeof schema.type === "object" ? schema.type.at(-1) : schema.type;
  switch (type) {
    case "object":
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, least(schema.properties?.[name] ?? {})]),
      );
    case "array":
      return Array.from({ length: schema.minItems ?? 0 }, () => least(schema.items ?? {}));
    case "integer":
    case "number":
      return Math.max(1, schema.minimum ?? 1);
    case "boolean":
      return false;
    case "null":
      return null;
    default:
      return "something";
  }
}

/** Turns of a script written as `[turn 3] PLAYER: …`. */
function playerLines(text: string): { turn: number; quote: string }[] {
  return [...text.matchAll(/\[turn (\d+)\] PLAYER: ([^\n]+)/g)].flatMap(([, turn, line]) => {
    const quote = (line ?? "").split(" … ")[0]?.split(" ").slice(0, 12).join(" ") ?? "";
    return quote === "" ? [] : [{ turn: Number(turn), quote }];
  });
}

function notes(text: string) {
  const principles = [...text.matchAll(/^- ([a-z0-9-]+) \(/gm)].map(([, id]) => id ?? "");
  const lines = playerLines(text);
  const chosen = [...new Set([lines[0], lines[Math.floor(lines.length / 2)], lines.at(-1)])];
  return {
    headline: "You built a world and let somebody live in it.",
    moments: chosen.flatMap((line, i) =>
      line
        ? [
            {
              ...line,
              kind: i === 1 ? "try" : "keep",
              principle_id: principles[i % Math.max(1, principles.length)] ?? "yes-and",
              observation: "You put one clear thing on the stage.",
              try_instead: i === 1 ? "Then let me carry the ladder, Captain." : null,
              why: "A named thing gives your partner something to hold.",
            },
          ]
        : [],
    ),
    mission: { title: "Add one thing", task: "Once a day, add one detail to what somebody says." },
    next_game: "Three-Line Scene",
  };
}

const ROOM = {
  reaction: "A low chuckle rolls through the back rows.",
  spotlight: null,
  sentiment: "ENGAGED",
  read: { move: "yes_and", offer: "a humming lantern", picks_up: null, note: "Adds and accepts." },
  distress: false,
};

/** A game that a tool has just named, or that the prompt names in quotes. */
function gameFrom(body: VertexBody): string {
  const seen = JSON.stringify(body.contents ?? []);
  return (
    /\\?"name\\?":\s*\\?"([^"\\]+)\\?"(?=,\\?"(?:category|difficulty|summary))/.exec(seen)?.[1] ??
    "Three-Line Scene"
  );
}

/** The words of an answer: a spoken line, or JSON of the schema that was sent along. */
export function sensibleAnswer(body: VertexBody): string {
  const schema = body.generationConfig?.responseJsonSchema;
  if (!schema) return spoken(body);
  const properties = schema.properties ?? {};
  if ("game" in properties) return JSON.stringify({ game: gameFrom(body) });
  if ("read" in properties) return JSON.stringify(ROOM);
  if ("moments" in properties) return JSON.stringify(notes(userText(body)));
  return JSON.stringify(least(schema));
}

/** The first declared tool called with the least arguments; null once a tool has answered, or without tools. */
export function sensibleCall(body: VertexBody): { name: string; args: unknown } | null {
  const answered = (body.contents ?? []).some((content) =>
    content.parts?.some((part) => part.functionResponse),
  );
  const tool = body.tools?.[0]?.functionDeclarations?.[0];
  if (!tool || answered) return null;
  return { name: tool.name, args: least(tool.parametersJsonSchema ?? { type: "object" }) };
}
