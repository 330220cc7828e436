/** `/openapi.json` and `/docs`: the contract for machines and for people. */
import { Hono } from "hono";
import { html, raw } from "hono/html";
import { DOCS_STYLE } from "./docs-style.ts";
import { type OpenApiDocument, openApiDocument } from "./openapi.ts";
import type { HttpParts } from "./parts.ts";
import { PROBLEMS } from "./problem.ts";

const CACHE = { "cache-control": "public, max-age=300" };

export function docsRoutes({ version }: Pick<HttpParts, "version">): Hono {
  const app = new Hono();
  app.get("/openapi.json", (c) => c.json(openApiDocument(version), 200, CACHE));
  app.get("/docs", (c) => c.html(docsPage(openApiDocument(version)), 200, CACHE));
  app.get("/docs.css", (c) =>
    c.body(DOCS_STYLE, 200, { ...CACHE, "content-type": "text/css; charset=utf-8" }),
  );
  return app;
}

function docsPage(document: OpenApiDocument) {
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${document.info.title}: the API</title>
    <link rel="stylesheet" href="/docs.css">
  </head>
  <body>
    <main>
      <h1>${document.info.title}: the API</h1>
      <p>${document.info.description} For machines: <a href="/openapi.json">openapi.json</a>.</p>
      <p>Send the token that <code>POST /api/sessions</code> gave you as
        <code>Authorization: Bearer …</code>. The <code>share_token</code> reads, and joins as a watcher.</p>
      <h2>Calls</h2>
      ${callsOf(document).map(callSection)}
      <h2>Errors</h2>
      <p>Errors are <code>application/problem+json</code> (RFC 9457). <code>errors</code> names the
        field and what would be right.</p>
      <dl>${Object.values(PROBLEMS).map(
        ({ slug, title, status }) => html`<dt id="${slug}">${status}</dt><dd>${title}</dd>`,
      )}</dl>
      <h2>Shapes</h2>
      ${Object.entries(document.components?.schemas ?? {}).map(
        ([name, schema]) => html`<details id="schema-${name}"><summary>${name}</summary>
          <pre>${JSON.stringify(schema, null, 2)}</pre></details>`,
      )}
    </main>
  </body>
</html>`;
}

interface Call {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly body: unknown;
  readonly responses: readonly (readonly [status: string, description: string])[];
}

function callsOf(document: OpenApiDocument): Call[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    (["get", "post", "delete"] as const).flatMap((method) => {
      const operation = item?.[method];
      if (operation === undefined) return [];
      const content =
        operation.requestBody && "content" in operation.requestBody
          ? operation.requestBody.content["application/json"]
          : undefined;
      const body = content && "schema" in content ? content.schema : undefined;
      return [
        {
          method: method.toUpperCase(),
          path,
          summary: operation.summary ?? "",
          description: operation.description ?? "",
          body,
          responses: Object.entries(operation.responses ?? {}).map(
            ([status, response]) =>
              [
                status,
                response && "description" in response ? (response.description ?? "") : "",
              ] as const,
          ),
        },
      ];
    }),
  );
}

function callSection({ method, path, summary, description, body, responses }: Call) {
  return html`<section>
    <h3><code>${method} ${path}</code></h3>
    <p>${summary}.${description === "" ? "" : ` ${description}`}</p>
    ${body === undefined ? raw("") : html`<details><summary>Body</summary><pre>${JSON.stringify(body, null, 2)}</pre></details>`}
    <ul>${responses.map(([status, what]) => html`<li><b>${status}</b> ${what}</li>`)}</ul>
  </section>`;
}
