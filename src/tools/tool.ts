/** How a plain function is offered to a model that can call functions. */
import type { z } from "zod";

/** A typed function that a model may call. Bad arguments are answered with `{ error }`, never thrown. */
export interface ToolDeclaration {
  readonly name: string;
  readonly description: string;
  readonly parameters: z.ZodType;
  readonly run: (args: unknown) => unknown;
}

/**
 * Declares a function with its schema. Arguments that do not fit are answered with
 * `{ error: "<field>: <what would be right>" }`, so that the model can mend its call.
 */
export function declareTool<S extends z.ZodType>(tool: {
  readonly name: string;
  readonly description: string;
  readonly parameters: S;
  readonly answer: (args: z.output<S>) => unknown;
}): ToolDeclaration {
  return {
    name: tool.name,
    description: tool.description,
    parameters: tool.parameters,
    run: (args) => {
      const parsed = tool.parameters.safeParse(args ?? {});
      if (parsed.success) return tool.answer(parsed.data);
      const problems = parsed.error.issues.map(
        (issue) => `${issue.path.join(".") || "arguments"}: ${issue.message}`,
      );
      return { error: problems.join("; ") };
    },
  };
}
