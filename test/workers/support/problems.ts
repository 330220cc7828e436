/** Refusals over HTTP, looked at as the contract words them (RFC 9457). */
import { expect } from "vitest";
import { type CallOptions, call } from "./stage-client.ts";

export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  errors?: { path: string; message: string }[];
}

/** The refusal, after a look at whether it is one as the contract words it. */
export async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
  const text = await response.text();
  expect(text).not.toMatch(/\n\s+at |\.ts:\d|Error:/);
  const problem = JSON.parse(text) as Problem;
  expect(problem).toMatchObject({
    type: expect.any(String),
    title: expect.stringMatching(/\w/),
    status: response.status,
    detail: expect.stringMatching(/\w/),
  });
  return problem;
}

export async function expectRefused(
  status: number,
  method: string,
  path: string,
  options?: CallOptions,
) {
  const problem = await problemOf(await call(method, path, options));
  expect([method, path, problem.status]).toEqual([method, path, status]);
  return problem;
}
