/** What Google's refusals say to whoever runs the stage: which of its settings is wrong. */
import type { Fault } from "../observability/advice.ts";

/** What of a refusal is looked at. */
export interface Refused {
  /** The HTTP status. */
  readonly code: number;
  /** Google's own identifiers: its status, an error's reason, the fields refused. */
  readonly said: readonly string[];
  readonly isDaySpent: boolean;
}

/** Null: nothing is wrong that an operator could put right. */
export function faultOf({ code, said, isDaySpent }: Refused, isByKey: boolean): Fault | null {
  if (isDaySpent) return "gemini_day_spent";
  switch (code) {
    case 400:
      if (said.includes("API_KEY_INVALID")) return "gemini_key_unknown";
      if (isByKey && said.includes("FAILED_PRECONDITION")) return "gemini_region";
      return "gemini_request_refused";
    case 401:
      if (!isByKey) return "gemini_account_refused";
      // So Google answers to keys of the old kind, as if they were tokens.
      return said.includes("ACCESS_TOKEN_TYPE_UNSUPPORTED")
        ? "gemini_key_outdated"
        : "gemini_key_unknown";
    case 403:
      if (!isByKey) return "gemini_account_rights";
      return said.some((reason) => RESTRICTED.test(reason))
        ? "gemini_key_restricted"
        : "gemini_key_elsewhere";
    case 404:
      return "gemini_model_unknown";
    default:
      return null;
  }
}

/** A key may be bound to addresses, pages and apps; to APIs too, which is the wrong way in. */
const RESTRICTED = /^API_KEY_(HTTP_REFERRER|IP_ADDRESS|ANDROID_APP|IOS_APP)_BLOCKED$/;
