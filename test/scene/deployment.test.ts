/** What a deployment is told in `wrangler.toml`. */
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { unstable_readConfig as readWranglerConfig } from "wrangler";

/** What is read of `wrangler.toml`. */
interface Deployment {
  readonly durable_objects: { readonly bindings: readonly { readonly class_name: string }[] };
  readonly exports: Readonly<Record<string, unknown>>;
  readonly migrations: readonly unknown[];
}

const file = fileURLToPath(new URL("../../wrangler.toml", import.meta.url));
const { durable_objects, exports, migrations }: Deployment = readWranglerConfig(
  { config: file },
  { hideWarnings: true },
);

describe("the deployment", () => {
  it("declares every class of objects that is bound, with SQLite, and no migrations beside", () => {
    const classes = durable_objects.bindings.map(({ class_name }) => class_name);
    expect(classes.length).toBeGreaterThan(0);
    expect(exports).toEqual(
      Object.fromEntries(
        classes.map((name) => [name, { type: "durable-object", storage: "sqlite" }]),
      ),
    );
    expect(migrations).toEqual([]);
  });
});
