/** Zod schemas in the small part of JSON Schema that every model takes, for answers and for tools' arguments. */
import { z } from "zod";

export interface ModelSchema {
  type?: string | string[];
  description?: string;
  enum?: unknown[];
  properties?: Record<string, ModelSchema>;
  required?: string[];
  items?: ModelSchema;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  anyOf?: ModelSchema[];
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Vertex AI holds a model to no length of text, and llama.cpp refuses long ones: the model is told in words. */
function described(schema: JsonSchema): string | undefined {
  const limit = schema.maxLength === undefined ? "" : `At most ${schema.maxLength} characters.`;
  return [schema.description, limit].filter(Boolean).join(" ") || undefined;
}

/** `X or null`, the only union that our answers know, in its short form. */
function nullable(choices: readonly ModelSchema[]): ModelSchema | undefined {
  const [one, ...others] = choices.filter((choice) => choice.type !== "null");
  if (!one || others.length > 0 || choices.length !== 2) return undefined;
  if (typeof one.type !== "string" || one.enum) return undefined;
  return { ...one, type: [one.type, "null"] };
}

function reduce(schema: JsonSchema): ModelSchema {
  const union = schema.anyOf ?? schema.oneOf;
  const reduced: ModelSchema = {};
  if (union) {
    const choices = union.filter(isSchema).map(reduce);
    Object.assign(reduced, nullable(choices) ?? { anyOf: choices });
  }
  if (schema.type) reduced.type = schema.type;
  const description = described(schema);
  if (description) reduced.description = description;
  if (schema.enum) reduced.enum = schema.enum;
  if (schema.const !== undefined) reduced.enum = [schema.const];
  if (schema.properties) {
    reduced.properties = Object.fromEntries(
      Object.entries(schema.properties).flatMap(([name, property]) =>
        isSchema(property) ? [[name, reduce(property)]] : [],
      ),
    );
  }
  if (schema.required?.length) reduced.required = schema.required;
  if (isSchema(schema.items)) reduced.items = reduce(schema.items);
  for (const bound of ["minItems", "maxItems", "minimum", "maximum"] as const) {
    const value = schema[bound];
    // Zod writes the limits of safe integers out; they say nothing to a model.
    if (typeof value === "number" && Math.abs(value) < Number.MAX_SAFE_INTEGER) {
      reduced[bound] = value;
    }
  }
  return reduced;
}

const known = new WeakMap<z.ZodType, ModelSchema>();

/** The schema as it goes over the wire; computed once for each. */
export function modelSchema(schema: z.ZodType): ModelSchema {
  const seen = known.get(schema);
  if (seen) return seen;
  const made = reduce(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }));
  known.set(schema, made);
  return made;
}
