/** Which methods an address takes, for 405 and its `Allow` (RFC 9110, 15.5.6). */
import { paths } from "./openapi.ts";

const METHODS = ["get", "post", "put", "patch", "delete"] as const;

/** What is only read, and is no call of the API. */
const PAGES = ["/", "/docs", "/docs.css", "/openapi.json"];

/** The methods that an existing path takes; none for a path that does not exist. */
export function methodsOf(path: string): string[] {
  if (PAGES.includes(path)) return ["GET"];
  for (const [template, item] of Object.entries(paths)) {
    const pattern = new RegExp(`^${template.replace(/\{\w+\}/g, "[^/]+")}$`);
    if (pattern.test(path)) return METHODS.filter((m) => m in item).map((m) => m.toUpperCase());
  }
  return [];
}
