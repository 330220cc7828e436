/** What an attack is, and what all of them need. */

export interface Attack {
  readonly name: string;
  /** What should not have been possible, in words; nothing where the attack came to nothing. */
  readonly carryOut: (url: string, seed: number) => Promise<readonly string[]>;
}

export const found = (...faults: readonly (string | null | false)[]) =>
  faults.filter((fault) => typeof fault === "string");

export const authorized = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

export const join = (token: string) => JSON.stringify({ type: "join_session", token });
