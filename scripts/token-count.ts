/** Counts what a model would be sent and say: characters / 4 of the rendered prompts and of the answers. */
import type { LanguageModel, ModelRequest } from "../src/models/language-model.ts";
import { costUsd } from "../src/models/prices.ts";
import type { AgentName } from "../src/scene/vocabulary.ts";

/** The usual rule of thumb for English; Google's own count differs by some percent. */
const CHARS_PER_TOKEN = 4;
/** What `GEMINI_THINKING=LOW` may add to an answer, billed as output: a guess, on the high side. */
const THOUGHT_TOKENS = 100;

interface Counted {
  readonly agent: AgentName;
  readonly tier: ModelRequest["tier"];
  readonly input: number;
  readonly output: number;
}

/** The model as it is, and beside it a list that grows with every request. */
export function counting(model: LanguageModel): { model: LanguageModel; counted: Counted[] } {
  const counted: Counted[] = [];
  const tokens = (text: string) => Math.ceil(text.length / CHARS_PER_TOKEN);
  const watched: LanguageModel = {
    name: model.name,
    async *stream(request, signal) {
      const { system, turns } = request.prompt();
      let said = "";
      for await (const chunk of model.stream(request, signal)) {
        if (chunk.type === "text") said += chunk.text;
        yield chunk;
      }
      const { agent, tier } = request;
      const input = tokens(system) + turns.reduce((sum, { text }) => sum + tokens(text), 0);
      counted.push({ agent, tier, input, output: tokens(said) + THOUGHT_TOKENS });
    },
  };
  return { model: watched, counted };
}

/** A Markdown table of what the scene would have cost on the given day (ISO). Nothing is taken to be cached. */
export function costTable(
  counted: readonly Counted[],
  models: Readonly<Record<ModelRequest["tier"], string>>,
  day: string,
): string {
  const rows = (["mc", "partner", "room", "coach"] as const).map((agent) => {
    const calls = counted.filter((call) => call.agent === agent);
    const input = calls.reduce((sum, call) => sum + call.input, 0);
    const output = calls.reduce((sum, call) => sum + call.output, 0);
    const model = models[calls[0]?.tier ?? "flash"];
    const usage = { inputTokens: input, cachedTokens: 0, outputTokens: output };
    return {
      agent,
      model,
      calls: calls.length,
      input,
      output,
      usd: costUsd(model, usage, Date.parse(day)),
    };
  });
  const total = rows.reduce((sum, { usd }) => sum + usd, 0);
  return [
    `| agent | model | calls | tokens in | tokens out | USD |`,
    `|---|---|---:|---:|---:|---:|`,
    ...rows.map(
      ({ agent, model, calls, input, output, usd }) =>
        `| ${agent} | \`${model}\` | ${calls} | ${input} | ${output} | ${usd.toFixed(4)} |`,
    ),
    `| **all** | | ${counted.length} | | | **${total.toFixed(4)}** |`,
  ].join("\n");
}
